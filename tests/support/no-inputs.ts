import { EngineFailure } from '#shared/contract/engine.ts'
import type { Inputs } from '#main/runware/references.ts'

/** An engine whose requests take no assets. */
export const noInputs: Inputs = {
  open: () => Promise.reject(new EngineFailure('final', 'input-missing')),
  uploaded: () => null,
  keepUpload: () => Promise.resolve(),
  forgetUpload: () => Promise.resolve(),
}
