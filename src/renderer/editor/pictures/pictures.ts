import type { Size } from '#shared/pixels/box.ts'
import { type Level, sizeAt } from './levels.ts'
import type { PictureCalls } from './picture-calls.ts'

/** Milliseconds that what was drawn is sure to be kept. */
const LATELY = 2000

interface Held {
  url: string
  level: Level
  bitmap: ImageBitmap
  drawnAt: number
}

/** A picture as large as it is drawn. */
export interface Drawn {
  url: string
  size: Size
  level: Level
}

export interface PicturesPorts extends PictureCalls {
  readWhole: (url: string) => Promise<HTMLImageElement | null>
  now: () => number
  /** Bytes that are kept; beyond that the larger ones go that were not drawn of late. */
  room: number
}

const keyOf = (url: string, level: Level): string => `${level} ${url}`

/** A copy is known by the part of its size that it has, and by its asset. */
const copyName = (url: string, level: Level): string =>
  `${1 / level} ${url.slice(url.lastIndexOf('/') + 1)}`

const bytesOf = ({ bitmap }: Held): number => bitmap.width * bitmap.height * 4

/**
 * Pictures of the library for the screen alone, each decoded as large as it is shown: fifty of them open in the time of
 * one, and those that would not fit into memory together do. Small copies are kept at the canvas’s address, so that its
 * pictures need not be read whole when it is opened again; null: nothing is kept. Nothing of it is ever sent.
 */
export const createPictures = (keptAt: string | null, ports: PicturesPorts) => {
  const held = new Map<string, Held>()
  const asked = new Map<string, Promise<void>>()
  /** What a worker cannot decode, by its address; null: nobody can. */
  const whole = new Map<string, HTMLImageElement | null>()
  let isClosed = false
  /** Names of the copies that are kept. */
  let copies = keptAt === null ? Promise.resolve([]) : ports.open(keptAt)
  /** Names of copies that could not be kept: they are not made again and again. */
  const refused = new Set<string>()

  const levelsOf = (url: string): Held[] =>
    [...held.values()]
      .filter((each) => each.url === url)
      .toSorted((one, other) => one.level - other.level)

  const forget = (key: string): void => {
    held.get(key)?.bitmap.close()
    held.delete(key)
  }

  const makeRoom = (): void => {
    let bytes = [...held.values()].reduce((sum, each) => sum + bytesOf(each), 0)
    const before = ports.now() - LATELY
    const oldest = [...held].toSorted(([, one], [, other]) => one.drawnAt - other.drawnAt)
    for (const [key, each] of oldest) {
      if (bytes <= ports.room || each.drawnAt > before) return
      // Something of each is kept, so that none is ever missing.
      if (levelsOf(each.url)[0] === each) continue
      bytes -= bytesOf(each)
      forget(key)
    }
  }

  const read = async (
    url: string,
    { size, level }: { size: Size; level: Level },
  ): Promise<void> => {
    const isWhole = level === 1
    const name = copyName(url, level)
    const bitmap = await ports.read({ url, ...sizeAt(size, level), isWhole, name })
    if (bitmap === null) {
      if (!whole.has(url)) whole.set(url, await ports.readWhole(url))
    } else if (isClosed) bitmap.close()
    else {
      held.set(keyOf(url, level), { url, level, bitmap, drawnAt: ports.now() })
      makeRoom()
    }
  }

  /** What is shown small and was not kept before, by the names of its copies. */
  const freshCopies = (
    drawn: readonly Drawn[],
    before: ReadonlySet<string>,
  ): Map<string, ImageBitmap> =>
    new Map(
      drawn.flatMap(({ url, level }) => {
        const name = copyName(url, level)
        const bitmap = held.get(keyOf(url, level))?.bitmap
        const isKnown = before.has(name) || refused.has(name)
        return bitmap && level < 1 && !isKnown ? [[name, bitmap] as const] : []
      }),
    )

  return {
    /** Whether there is nothing better to be had than what is there. */
    isSettled: (url: string, level: Level): boolean =>
      whole.has(url) || held.has(keyOf(url, level)),
    /** Answers when it is there as large as that, or cannot be. */
    load: (url: string, wanted: { size: Size; level: Level }): Promise<void> => {
      const key = keyOf(url, wanted.level)
      const known = asked.get(key)
      if (known) return known
      const come = read(url, wanted).finally(() => asked.delete(key))
      asked.set(key, come)
      return come
    },
    /** What there is of a picture that is nearest to this: rather larger than smaller. */
    shown: (url: string, level: Level): ImageBitmap | HTMLImageElement | null => {
      const known = whole.get(url)
      if (known) return known
      const levels = levelsOf(url)
      const best = levels.find((each) => each.level >= level) ?? levels.at(-1)
      if (!best) return null
      best.drawnAt = ports.now()
      return best.bitmap
    },
    /** Answers when all that was asked for has come. */
    settled: async (): Promise<void> => {
      await Promise.all(asked.values())
    },
    /** Keeps copies of these for the next time; of one that is shown whole its own file will do. */
    keep: async (drawn: readonly Drawn[]): Promise<void> => {
      const before = new Set(await copies)
      if (keptAt === null || isClosed) return
      const fresh = freshCopies(drawn, before)
      const kept = drawn
        .map(({ url, level }) => copyName(url, level))
        .filter((each) => before.has(each))
      const names = new Set([...kept, ...fresh.keys()])
      if (fresh.size === 0 && names.size === before.size) return
      copies = ports.keep({ url: keptAt, names: [...names], drawn: fresh })
      const now = new Set(await copies)
      for (const name of fresh.keys()) if (!now.has(name)) refused.add(name)
    },
    /** Lets all of them go. */
    close: (): void => {
      isClosed = true
      if (keptAt !== null) void ports.leave(keptAt)
      for (const key of held.keys()) forget(key)
    },
  }
}
export type Pictures = ReturnType<typeof createPictures>
