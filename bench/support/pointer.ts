import { setTimeout as pause } from 'node:timers/promises'
import type { Place } from './canvas-page.ts'
import type { Page } from './devtools.ts'

/** Milliseconds from one place of the pointer to the next: 125 a second. */
export const PACE = 8

const mouse = (page: Page, type: string, { x, y }: Place): Promise<unknown> => {
  const button = { button: 'left', buttons: type === 'mouseReleased' ? 0 : 1, clickCount: 1 }
  return page.send('Input.dispatchMouseEvent', { type, x, y, ...button })
}

/** Presses, goes from place to place as a mouse does, and lets go. Nobody waits for the page meanwhile. */
export const drag = async (page: Page, path: readonly Place[], pace = PACE): Promise<void> => {
  const [first, last] = [path[0], path.at(-1)]
  if (!first || !last) return
  await mouse(page, 'mousePressed', first)
  const sent: Promise<unknown>[] = []
  const started = performance.now()
  for (const [index, place] of path.entries()) {
    await pause(Math.max(0, started + index * pace - performance.now()))
    sent.push(mouse(page, 'mouseMoved', place))
  }
  await Promise.all(sent)
  await mouse(page, 'mouseReleased', last)
}

/**
 * Notes for every place that the pointer was at how long it took until a frame that shows it was committed: what is
 * posted while a frame is made is heard after it.
 */
export const watchPointer = (page: Page): Promise<unknown> =>
  page.evaluate(`(() => {
  if (globalThis.latencies) return
  globalThis.latencies = []
  globalThis.busy = []
  let waiting = []
  let began = 0
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    const now = performance.now()
    for (const at of waiting.splice(0)) latencies.push(now - at)
    busy.push(now - began)
  }
  addEventListener('pointermove', (event) => {
    if (waiting.length === 0) {
      requestAnimationFrame(() => {
        began = performance.now()
        port2.postMessage(0)
      })
    }
    const all = event.getCoalescedEvents()
    waiting.push(...(all.length > 0 ? all : [event]).map(({ timeStamp }) => timeStamp))
  }, { capture: true })
})()`)

/** What was noted since it was last asked. */
export const readPointer = (page: Page): Promise<{ latencies: number[]; busy: number[] }> =>
  page.evaluate(`({ latencies: latencies.splice(0), busy: busy.splice(0) })`)
