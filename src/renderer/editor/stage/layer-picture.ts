import type { Size } from '#shared/pixels/box.ts'

/** What a picture is drawn from; of whatever size, it shows all of it. */
export type Source = ImageBitmap | HTMLImageElement | HTMLCanvasElement

/** Smaller ones that are kept of a picture, as shares of its size; one that is seen larger is drawn from itself. */
const SHARES = [0.125, 0.25, 0.5]

/** The least share of a picture that is as sharp as it is seen. */
export const shareFor = (seen: number): number => SHARES.find((share) => share >= seen) ?? 1

/** Decodes and shrinks beside the page’s own thread: fifty of them must not keep the window waiting. */
const readSmall = async (url: string, { width, height }: Size): Promise<ImageBitmap> => {
  const file = await (await fetch(url)).blob()
  const whole = { resizeWidth: width, resizeHeight: height, resizeQuality: 'high' } as const
  return createImageBitmap(file, whole)
}

const readWhole = async (url: string): Promise<HTMLImageElement> => {
  const picture = new Image()
  picture.decoding = 'async'
  const loaded = new Promise((resolve, reject) => {
    picture.addEventListener('load', resolve)
    picture.addEventListener('error', reject)
  })
  picture.src = url
  await loaded
  return picture
}

/**
 * A picture of the library as the stage draws it: from a small one while it is seen small, from itself when it is seen
 * large. `show` hears of a sharper one when it is there.
 */
export const createLayerPicture = ({
  url,
  size,
  show,
}: {
  url: string
  size: Size
  show: (source: Source) => void
}) => {
  let [seen, asked, shown] = [0, 0, 0]
  let isPlanned = false
  let isReady = (): void => undefined
  const ready = new Promise<void>((resolve) => {
    isReady = resolve
  })

  const read = (share: number): Promise<Source> => {
    if (share === 1) return readWhole(url)
    const width = Math.max(1, Math.round(size.width * share))
    const height = Math.max(1, Math.round(size.height * share))
    return readSmall(url, { width, height })
  }

  const load = async (share: number): Promise<void> => {
    try {
      // What cannot be shrunk, a drawing of lines for one, is drawn from itself.
      const source = await read(share).catch(() => read(1))
      if (share < shown) return
      shown = share
      show(source)
    } catch {
      // A picture that is not there leaves its place empty.
    } finally {
      isReady()
    }
  }

  const plan = (): void => {
    isPlanned = false
    const share = shareFor(seen)
    if (share <= asked) return
    asked = share
    void load(share)
  }

  return {
    /** How large it is seen: pixels of the screen that one of its own takes. */
    look: (scale: number): void => {
      seen = scale
      if (isPlanned || shareFor(seen) <= asked) return
      isPlanned = true
      // The view is led to its place within the same turn, and what it passes on the way is not asked for.
      queueMicrotask(plan)
    },
    /** It is drawn from something, or cannot be. */
    ready,
  }
}
export type LayerPicture = ReturnType<typeof createLayerPicture>
