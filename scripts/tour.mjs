import { buildIfStale } from './setup/app-build.mjs'
import { startDisplay } from './setup/display.mjs'
import { reportFailure } from './setup/failure.mjs'
import { setUp } from './setup/prepare.mjs'

/**
 * `npm run tour`: drives the real app through its main job and writes the README's pictures. With `--session` it does
 * the job once and says what it did; that is what `npm start` does where there is no display.
 */
async function tour() {
  await setUp()
  await buildIfStale()
  const display = await startDisplay()
  Object.assign(process.env, display.environment)
  try {
    // Only now: the packages these need may have been installed a moment ago.
    if (process.argv.includes('--session')) await (await import('./tour/session.mjs')).runSession()
    else await (await import('./tour/pictures.mjs')).takePictures()
  } finally {
    await display.stop()
  }
}

await tour().catch(reportFailure)
