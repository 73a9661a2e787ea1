import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from '#scripts/setup/paths.mjs'
import { say } from '#scripts/setup/run.mjs'
import { electronVersion } from '#scripts/setup/runtime.mjs'
import { generate, openStudio } from './studio.mjs'

const PROMPT = 'Layered mountains at first light, paper cut, mist between the ridges'

/** The studio's main job without a person: a sentence becomes four pictures in the library. */
export async function runSession() {
  const folder = inProject('test-results', 'session')
  say(
    `No display, so the studio runs a session by itself (Electron ${electronVersion()}, demo engine)`,
  )
  const { app, window, library } = await openStudio({ folder, settings: { theme: 'dark' } })
  say(`Opened the window and typed: “${PROMPT}”`)
  await generate(window, { prompt: PROMPT })
  const screenshot = join(folder, 'window.png')
  await window.screenshot({ path: screenshot })
  await app.close()
  const pictures = readdirSync(library, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.png'),
  )
  if (pictures.length !== 4)
    throw new Error(`Expected four pictures in ${library}, found ${pictures.length}`)
  say('Four pictures are in the library:')
  for (const picture of pictures) say(`  ${join(library, picture)}`)
  say(`The window looked like this: ${screenshot}`)
}
