import { join } from 'node:path'
import { Failure } from '#shared/contract/failures.ts'
import type { Asset } from '#shared/model/asset.ts'
import { isPicture } from '#shared/model/export.ts'
import { localDay } from '#shared/std/local-day.ts'
import type { Handlers } from '#main/doors/dispatch.ts'
import type { HandlerContext } from './context.ts'

type ExportHandlers = Pick<Handlers, Extract<keyof Handlers, `exports.${string}`>>

export const exportHandlers = ({
  library,
  settings,
  exporting,
  chooseFolder,
  chooseNewFile,
  emit,
  now,
  reveal,
}: HandlerContext): ExportHandlers => {
  const { exports, clipboard } = exporting

  const assetsOf = (ids: readonly string[]): Asset[] =>
    ids.flatMap((id) => library.assets.get(id) ?? [])

  const passed = (ids: readonly string[]): Promise<string[]> =>
    exports.pass(ids, settings.get().exporting)

  const copies = {
    files: async (ids: readonly string[]) => {
      const paths = await passed(ids)
      await clipboard.putFiles(paths)
      return paths.length
    },
    picture: async ([id = '']: readonly string[]) => {
      const asset = library.assets.get(id)
      if (!asset || !isPicture(asset.kind)) throw new Failure('not-found', { what: 'asset' })
      await clipboard.putPicture(await library.files.resolve(asset), asset)
      return 1
    },
    paths: async (ids: readonly string[]) => {
      const paths = await Promise.all(assetsOf(ids).map(library.files.resolve))
      await clipboard.putText(paths.join('\n'))
      return paths.length
    },
  }

  const zipName = (): string => `Chofesh ${localDay(now())}.zip`
  /** Where to, as the user chooses it. */
  const places = {
    folder: chooseFolder,
    zip: () => chooseNewFile({ name: zipName(), kind: { name: 'Zip', extensions: ['zip'] } }),
    beside: () => Promise.resolve(null),
  }

  return {
    'exports.names': ({ ids, total, options }) => ({ names: exports.names(ids, options, total) }),
    'exports.start': async ({ ids, options }) => {
      const place = await places[options.into]()
      if (place === null && options.into !== 'beside') return { id: null }
      settings.change({ exporting: options })
      emit('settings.changed', {})
      return { id: exports.start({ ids, options, place }).id }
    },
    'exports.list': () => ({ exports: exports.list() }),
    'exports.cancel': ({ id }) => {
      exports.cancel(id)
      return {}
    },
    'exports.dismiss': ({ id }) => {
      exports.dismiss(id)
      return {}
    },
    'exports.reveal': ({ id }) => {
      const { into, place, first } = exports.get(id)
      const file = into === 'folder' ? join(place ?? '', first ?? '') : (place ?? first)
      if (file !== null) reveal(file)
      return {}
    },
    'exports.prepareDrag': async ({ ids }) => {
      const paths = await passed(ids)
      const [first] = assetsOf(ids)
      const thumbnail = first && {
        path: library.files.thumbnailPath(first.hash),
        width: first.width,
        height: first.height,
      }
      await exporting.prepareDrag(paths, thumbnail ?? null)
      return {}
    },
    'exports.drag': () => {
      exporting.drag()
      return {}
    },
    'exports.copy': async ({ ids, as }) => ({ count: await copies[as](ids) }),
  }
}
