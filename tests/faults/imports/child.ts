import { createLibrary } from '#main/library/library.ts'
import { createStudio } from '#main/studio/studio.ts'
import { type ImportRun, isOver } from '#shared/model/import-run.ts'
import { plainMedia } from '#tests/support/plain-media.ts'
import { idlePorts, wallClock } from '#tests/support/idle-ports.ts'

/** Brings a folder into a new library, and says how it went. */
const [folder = '', camera = ''] = process.argv.slice(2)
const library = createLibrary({ folder })
const studio = createStudio({
  ...idlePorts,
  clock: wallClock,
  library,
  media: plainMedia,
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
