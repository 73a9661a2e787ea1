import { Failure } from '#shared/contract/failures.ts'
import type { Asset } from '#shared/model/asset.ts'
import type { Handlers } from '#main/doors/dispatch.ts'
import type { HandlerContext } from './context.ts'

type AssetHandlers = Pick<
  Handlers,
  | 'assets.get'
  | 'assets.list'
  | 'assets.lastFrame'
  | 'assets.trash'
  | 'assets.restore'
  | 'assets.reveal'
>

export const assetHandlers = ({
  library,
  studio,
  emit,
  now,
  reveal,
}: HandlerContext): AssetHandlers => {
  const found = (id: string): Asset => {
    const asset = library.assets.get(id)
    if (!asset) throw new Failure('not-found', { what: 'asset' })
    return asset
  }
  return {
    'assets.get': ({ id }) => found(id),
    'assets.list': ({ before, limit }) => ({ assets: library.assets.page(before, limit) }),
    'assets.lastFrame': async ({ id }) => ({ id: await studio.keepLastFrame(id) }),
    'assets.trash': async ({ ids }) => {
      await library.write(() => {
        library.assets.trash(ids, now())
      })
      emit('library.changed', { added: [], removed: ids })
      return {}
    },
    'assets.restore': async ({ ids }) => {
      await library.write(() => {
        library.assets.trash(ids, null)
      })
      emit('library.changed', { added: ids, removed: [] })
      return {}
    },
    'assets.reveal': async ({ id }) => {
      reveal(await library.files.resolve(found(id)))
      return {}
    },
  }
}
