import type { Page } from './devtools.ts'

/** A frame that took longer than one and a half periods was seen to stutter. */
export const SLOW = 25

/** What a page did from `watchFrames` on. */
export interface Frames {
  /** How long each frame took, in milliseconds. */
  frames: number[]
  /** The longest task. */
  longest: number
}

export const watchFrames = (page: Page): Promise<unknown> =>
  page.evaluate(`(() => {
  globalThis.frames = []
  globalThis.longest = 0
  globalThis.watching = true
  globalThis.tasks ??= new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
  })
  tasks.observe({ type: 'longtask' })
  let last = performance.now()
  const look = (now) => {
    frames.push(now - last)
    last = now
    if (watching) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
})()`)

export const readFrames = (page: Page): Promise<Frames> =>
  page.evaluate(`(() => {
  watching = false
  return { frames: frames.slice(1), longest }
})()`)

/**
 * Notes how long everything took that was done in each frame to draw, until its pixels are there: a canvas only notes
 * down what is drawn on it and does it later, so a pixel is read back.
 */
export const watchDrawing = (page: Page, canvas: string): Promise<unknown> =>
  page.evaluate(`(() => {
  globalThis.drawings = []
  const context = ${canvas}.getContext('2d')
  const plain = requestAnimationFrame.bind(globalThis)
  let now = null
  globalThis.requestAnimationFrame = (callback) => plain((time) => {
    const started = performance.now()
    callback(time)
    context.getImageData(0, 0, 1, 1)
    const taken = performance.now() - started
    if (now?.time === time) now.taken += taken
    else drawings.push(now = { time, taken })
  })
})()`)

/** Milliseconds of each frame in which something was drawn, since it was last asked. */
export const readDrawing = (page: Page): Promise<number[]> =>
  page.evaluate('drawings.splice(0).map(({ taken }) => taken)')

/** How smoothly frames came. */
export const paceOf = ({ frames, longest }: Frames) => ({
  frames: frames.length,
  slow: frames.filter((frame) => frame > SLOW).length,
  longest,
  perSecond: (1000 * frames.length) / frames.reduce((sum, frame) => sum + frame, 0),
})
