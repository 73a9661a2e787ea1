import type { OperationId } from '#shared/operations/index.ts'
import { character } from './character.ts'
import { controlImage } from './control-image.ts'
import { describe } from './describe.ts'
import { describeVideo } from './describe-video.ts'
import { editImage } from './edit-image.ts'
import { enhancePrompt } from './enhance-prompt.ts'
import { findMasks } from './find-masks.ts'
import { imageToImage } from './image-to-image.ts'
import { imageToVideo } from './image-to-video.ts'
import { inpaint } from './inpaint.ts'
import { makeControlMap } from './make-control-map.ts'
import { music } from './music.ts'
import { outpaint } from './outpaint.ts'
import { portrait } from './portrait.ts'
import { referenceToVideo } from './reference-to-video.ts'
import { removeBackground } from './remove-background.ts'
import { removeVideoBackground } from './remove-video-background.ts'
import { soundEffects } from './sound-effects.ts'
import { soundForVideo } from './sound-for-video.ts'
import { styleImage } from './style-image.ts'
import { textToImage } from './text-to-image.ts'
import { textToVector } from './text-to-vector.ts'
import { textToVideo } from './text-to-video.ts'
import { accountDetails } from './account-details.ts'
import { deleteUpload } from './delete-upload.ts'
import { searchModels } from './search-models.ts'
import { trainStyle } from './train-style.ts'
import { uploadModel } from './upload-model.ts'
import { upscale } from './upscale.ts'
import { upscaleVideo } from './upscale-video.ts'
import { vectorise } from './vectorise.ts'
import { voiceOver } from './voice-over.ts'
import type { Wire } from './wire.ts'

/** Every operation's wire; one missing does not compile. */
const wires: Record<OperationId, Wire> = {
  character: character,
  'control-image': controlImage,
  describe: describe,
  'describe-video': describeVideo,
  'edit-image': editImage,
  'enhance-prompt': enhancePrompt,
  'find-masks': findMasks,
  'image-to-image': imageToImage,
  'image-to-video': imageToVideo,
  inpaint: inpaint,
  'make-control-map': makeControlMap,
  music: music,
  outpaint: outpaint,
  portrait: portrait,
  'reference-to-video': referenceToVideo,
  'remove-background': removeBackground,
  'remove-video-background': removeVideoBackground,
  'sound-effects': soundEffects,
  'sound-for-video': soundForVideo,
  'style-image': styleImage,
  'text-to-image': textToImage,
  'text-to-vector': textToVector,
  'text-to-video': textToVideo,
  'account-details': accountDetails,
  'delete-upload': deleteUpload,
  'search-models': searchModels,
  'train-style': trainStyle,
  'upload-model': uploadModel,
  upscale: upscale,
  'upscale-video': upscaleVideo,
  vectorise: vectorise,
  'voice-over': voiceOver,
}

/** The wire of an operation; undefined for one this engine does not know. */
export const wireOf = (operation: string): Wire | undefined =>
  Object.hasOwn(wires, operation) ? wires[operation as OperationId] : undefined
