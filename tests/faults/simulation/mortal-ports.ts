import type { Engine } from '#shared/contract/engine.ts'
import type { FileSystem } from '#main/library/files.ts'
import type { Write } from '#main/library/writer.ts'
import type { Media } from '#main/media/media.ts'
import type { Life } from './life.ts'

/** The engine as a mortal process reaches it: each call and each chunk of a download is crossed. */
export const mortalEngine = (engine: Engine, life: Life): Engine => ({
  ...engine,
  submit: (task) => life.pass('engine.submit', () => engine.submit(task)),
  poll: (task) => life.pass('engine.poll', () => engine.poll(task)),
  recall: (task) => life.pass('engine.recall', () => engine.recall(task)),
  fetch: async function* fetch(url) {
    const chunks = engine.fetch(url)[Symbol.asyncIterator]()
    for (;;) {
      const next = await life.pass('engine.fetch', () => chunks.next())
      if (next.done === true) return
      yield next.value
    }
  },
})

/** Writes that a dead process neither starts nor hears of. */
export const mortalWrite =
  (write: Write, life: Life): Write =>
  (change) =>
    life.pass('write', () => write(change))

/** The decoder, crossed. */
export const mortalMedia = (media: Media, life: Life): Media => ({
  ...media,
  inspect: (request) => life.pass('media.inspect', () => media.inspect(request)),
  hashPixels: (request) => life.pass('media.hashPixels', () => media.hashPixels(request)),
  isVector: (request) => life.pass('media.isVector', () => media.isVector(request)),
  clean: (request) => life.pass('media.clean', () => media.clean(request)),
  lastFrame: (request) => life.pass('media.lastFrame', () => media.lastFrame(request)),
  convert: (request) => life.pass('media.convert', () => media.convert(request)),
})

type Handle = Awaited<ReturnType<FileSystem['open']>>

const mortalHandle = (handle: Handle, life: Life): Handle =>
  new Proxy(handle, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name, target)
      if (typeof member !== 'function') return member
      const call = (...given: unknown[]): unknown => Reflect.apply(member, target, given)
      return name === 'createReadStream'
        ? call
        : (...given: unknown[]) => life.pass(`handle.${String(name)}`, () => call(...given))
    },
  })

/** The file system, crossed at every call, and at every call of the handles it opens. */
export const mortalFiles = <Files extends Pick<FileSystem, 'open'>>(
  files: Files,
  life: Life,
): Files =>
  new Proxy(files, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name)
      if (typeof member !== 'function') return member
      return async (...given: unknown[]): Promise<unknown> => {
        const result: unknown = await life.pass(`files.${String(name)}`, () =>
          Reflect.apply(member, target, given),
        )
        return name === 'open' ? mortalHandle(result as Handle, life) : result
      }
    },
  })
