import { randomUUID } from 'node:crypto'
import { createLibrary } from '#main/library/library.ts'
import { createStudio } from '#main/studio/studio.ts'
import { type ImportRun, isOver } from '#shared/model/import-run.ts'
import { plainMedia } from '#tests/support/plain-media.ts'

/** Brings a folder into a new library, and says how it went. */
const [folder = '', camera = ''] = process.argv.slice(2)
const library = createLibrary({ folder })
const studio = createStudio({
  clock: {
    now: Date.now,
    random: Math.random,
    uuid: randomUUID,
    after: (milliseconds, callback) => {
      const timer = setTimeout(callback, milliseconds)
      return () => clearTimeout(timer)
    },
  },
  library,
  balance: { now: () => null, ask: () => undefined },
  media: plainMedia,
  catalogue: () => ({ models: [] }),
  engine: () => null,
  currentEngine: () => 'demo',
  reuseUnseeded: () => false,
  fallbackPolicy: () => 'never',
  concurrency: () => 1,
  emit: () => undefined,
  watchFolder: () => () => undefined,
  libraryDamage: () => Promise.resolve([]),
  nearDuplicates: () => Promise.resolve({ gone: new Uint32Array(0), come: new Uint32Array(0) }),
  report: (error) => {
    throw error
  },
})
const { token } = await studio.imports.hand([camera])
await studio.imports.start({ token, mode: 'copy', watch: false })
const run = (): ImportRun | undefined => studio.imports.list()[0]
for (let now = run(); now !== undefined && !isOver(now) && now.halted === null; now = run())
  await new Promise((resolve) => {
    setTimeout(resolve, 20)
  })
const { added, refused, halted } = run() ?? {}
process.stdout.write(JSON.stringify({ added, refused, halted }))
studio.stop()
library.close()
