import { reportFailure } from './setup/failure.mjs'
import { setUp } from './setup/prepare.mjs'

/** `node scripts/setup.mjs`: makes the checkout ready; every other command does it by itself. */
await setUp().catch(reportFailure)
