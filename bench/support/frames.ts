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

/** How smoothly frames came. */
export const paceOf = ({ frames, longest }: Frames) => ({
  frames: frames.length,
  slow: frames.filter((frame) => frame > SLOW).length,
  longest,
  perSecond: (1000 * frames.length) / frames.reduce((sum, frame) => sum + frame, 0),
})
