import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Bench, median } from './harness.ts'
import { type CanvasPage, type Place, withCanvasPage } from './support/canvas-page.ts'
import type { Page } from './support/devtools.ts'
import { withFolder } from './support/electron.ts'
import { drag } from './support/pointer.ts'
import { quantile } from './support/quantile.ts'

const ROUNDS = 8
/** Strokes that are painted, and so many of them taken back and done again in each round. */
const [STROKES, BACK] = [200, 12]
/** Milliseconds from the key to the picture, but for the wait for the screen. */
const LONGEST = 16
const ROOM = 32 * 1024 * 1024

/** Notes what the page does from a key until the frame that shows it is committed, waiting aside. */
const watchKeys = `(() => {
  globalThis.works = []
  const after = () => new Promise((next) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => next(performance.now())
    port2.postMessage(0)
  })
  addEventListener('keydown', async ({ ctrlKey, key }) => {
    if (!ctrlKey || key === 'Control') return
    const pressed = performance.now()
    const handled = after()
    const framed = new Promise((next) => requestAnimationFrame(() => next([performance.now(), after()])))
    const [began, drawn] = await framed
    works.push((await handled) - pressed + (await drawn) - began)
  }, { capture: true })
})()`

/** A stroke of about 2,000 pixels of the document somewhere on it. */
const strokeAt = ({ at }: CanvasPage, index: number): Place[] => {
  const [across, down] = [0.1 + ((index * 37) % 100) / 250, 0.05 + ((index * 61) % 100) / 112]
  return Array.from({ length: 24 }, (_, step) =>
    at(across + step / 50, down + Math.sin(step / 4) / 60),
  )
}

const keysOf = async (page: Page, press: () => Promise<void>): Promise<number[]> => {
  await page.evaluate('works.splice(0)')
  for (let time = 0; time < BACK; time += 1) {
    await press()
    await pause(60)
  }
  return page.evaluate<number[]>('works')
}

const bytesIn = (folder: string): number =>
  readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)

export const bench: Bench = {
  name: 'canvas-undo',
  run: () =>
    withFolder((folder) =>
      withCanvasPage(folder, async (canvas) => {
        const { page, press, takeBrush, rest, place } = canvas
        await takeBrush()
        for (let index = 0; index < STROKES; index += 1)
          await drag(page, strokeAt(canvas, index), 2)
        await rest()
        const bytes = bytesIn(place.tiles)
        await page.evaluate(watchKeys)
        const undo = (): Promise<void> => press('z', ['control'])
        const redo = (): Promise<void> => press('z', ['control', 'shift'])
        const rounds: { undo: number[]; redo: number[] }[] = []
        await keysOf(page, undo)
        await keysOf(page, redo)
        for (let round = 0; round < ROUNDS; round += 1)
          rounds.push({ undo: await keysOf(page, undo), redo: await keysOf(page, redo) })
        const all = rounds.flatMap((each) => [...each.undo, ...each.redo])
        return [
          {
            name: 'canvas-undo',
            values: rounds.map((each) => quantile([...each.undo, ...each.redo], 0.95) / LONGEST),
            goal: 1,
            measured: `undo and redo of strokes on 4096² over 50 layers, what the page does until it is shown, 95th of 100 ÷ ${LONGEST} ms: middle ${median(all).toFixed(1)} ms, 95th ${quantile(all, 0.95).toFixed(1)} ms`,
          },
          {
            name: 'canvas-undo bytes',
            values: [bytes / ROOM],
            goal: 1,
            measured: `deflated tiles of ${STROKES} strokes ÷ 32 MB: ${(bytes / 1024 / 1024).toFixed(1)} MB`,
          },
        ]
      }),
    ),
}
