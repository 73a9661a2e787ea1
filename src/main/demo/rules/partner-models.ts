import { bflModels } from './bfl-models.ts'
import { designModels } from './design-models.ts'
import type { ImageModel } from './model.ts'
import { moreImageModels } from './more-image-models.ts'
import { platformModels } from './platform-models.ts'

/** Picture models of other vendors; a key with only free credit cannot use them. */
export const partnerModels: readonly ImageModel[] = [
  ...bflModels,
  ...platformModels,
  ...designModels,
  ...moreImageModels,
].map((row) => ({ ...row, host: 'partner' }))
