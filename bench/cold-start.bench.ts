import { setTimeout as pause } from 'node:timers/promises'
import { type Bench, type Sample, interleave, ratios, sideMedians } from './harness.ts'
import { bareWindow } from './support/bare-window.ts'
import {
  type App,
  startApp,
  studio,
  withBareApp,
  withFolder,
  writeProfile,
} from './support/electron.ts'

/** Pairs of starts are twice as many. */
const ROUNDS = 10
/** Nobody looks at the window before this, so that looking costs nothing. */
const UNSEEN = 1500

/**
 * *Shell* is the `first-contentful-paint` the browser itself noted: for the studio its frame with bar, rail and panel,
 * for the bare window its one word. *Content* is the last `largest-contentful-paint`: the Create surface with the
 * first answers of the main process. Both are read from the page's own records after the fact and set against the
 * moment before the process was spawned; both clocks are the system's. A profile is new each time.
 */
const readPaint = `new Promise((resolve) => {
  let last = null
  new PerformanceObserver((list) => { last = list.getEntries().at(-1).renderTime })
    .observe({ type: 'largest-contentful-paint', buffered: true })
  const look = setInterval(() => {
    if (last === null || performance.now() - last < 800) return
    clearInterval(look)
    const first = performance.getEntriesByName('first-contentful-paint')[0].startTime
    const at = (time) => performance.timeOrigin + time
    resolve({ page: at(0), shell: at(first), content: at(last) })
  }, 50)
})`

const start = (app: App): Promise<Sample> =>
  withFolder(async (folder) => {
    const running = await startApp(app, writeProfile(folder))
    try {
      await pause(UNSEEN)
      const page = await running.page()
      const seen = await page.evaluate<Record<string, number>>(readPaint)
      page.close()
      return Object.fromEntries(
        Object.entries(seen).map(([name, at]) => [name, at - running.spawnedAt]),
      )
    } finally {
      await running.stop()
    }
  })

export const bench: Bench = {
  name: 'cold-start',
  run: () =>
    withBareApp(bareWindow, async (bare) => {
      const rounds = await interleave(ROUNDS, {
        ours: () => start(studio()),
        bound: () => start(bare),
      })
      const times = (metric: string): string => sideMedians(rounds, metric, 'ms')
      return [
        {
          name: 'cold-start',
          values: ratios(rounds, 'shell'),
          goal: 1.25,
          measured: `spawn to shell painted, studio ÷ empty window: ${times('shell')} (page begun ${times('page')})`,
        },
        {
          name: 'cold-start-content',
          values: ratios(rounds, 'content'),
          goal: 1.8,
          measured: `spawn to the Create surface with its answers, studio ÷ empty window: ${times('content')}`,
        },
      ]
    }),
}
