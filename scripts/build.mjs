import { buildIfStale } from './setup/app-build.mjs'
import { reportFailure } from './setup/failure.mjs'
import { setUp } from './setup/prepare.mjs'

/** `npm run build`: builds the app into out/ when its sources changed. */
async function build() {
  await setUp()
  await buildIfStale()
}

await build().catch(reportFailure)
