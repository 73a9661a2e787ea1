import { accountManagement } from './account-management.ts'
import { audioInference } from './audio-inference.ts'
import { caption } from './caption.ts'
import { controlNetPreprocess } from './control-net-preprocess.ts'
import { getResponse } from './get-response.ts'
import { getTaskDetails } from './get-task-details.ts'
import type { Handler } from './handler.ts'
import { imageInference } from './image-inference.ts'
import { imageMasking } from './image-masking.ts'
import { imageUpload } from './image-upload.ts'
import { mediaStorage } from './media-storage.ts'
import { modelSearch } from './model-search.ts'
import { modelUpload } from './model-upload.ts'
import { ping } from './ping.ts'
import { promptEnhance } from './prompt-enhance.ts'
import { removeBackground } from './remove-background.ts'
import { textInference } from './text-inference.ts'
import { training } from './training.ts'
import { upscale } from './upscale.ts'
import { vectorize } from './vectorize.ts'
import { videoInference } from './video-inference.ts'

/** The task types that are served, by name. */
export const handlers: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['ping', ping],
  ['imageInference', imageInference],
  ['promptEnhance', promptEnhance],
  ['imageUpload', imageUpload],
  ['mediaStorage', mediaStorage],
  ['accountManagement', accountManagement],
  ['getResponse', getResponse],
  ['getTaskDetails', getTaskDetails],
  ['modelSearch', modelSearch],
  ['removeBackground', removeBackground],
  ['imageBackgroundRemoval', removeBackground],
  ['upscale', upscale],
  ['imageUpscale', upscale],
  ['textInference', textInference],
  ['modelUpload', modelUpload],
  ['training', training],
  ['videoInference', videoInference],
  ['audioInference', audioInference],
  ['vectorize', vectorize],
  ['caption', caption],
  ['imageCaption', caption],
  ['imageMasking', imageMasking],
  ['controlNetPreprocess', controlNetPreprocess],
  ['imageControlNetPreProcess', controlNetPreprocess],
])

/** Every name the service knows, old ones included. */
export const knownTaskTypes: readonly string[] = [
  'authentication',
  'ping',
  'imageInference',
  'videoInference',
  'audioInference',
  'textInference',
  '3dInference',
  'caption',
  'controlNetPreprocess',
  'imageMasking',
  'promptEnhance',
  'removeBackground',
  'upscale',
  'vectorize',
  'training',
  'modelSearch',
  'modelUpload',
  'accountManagement',
  'imageUpload',
  'mediaStorage',
  'getResponse',
  'getTaskDetails',
  'imageUpscale',
  'imageBackgroundRemoval',
  'imageCaption',
  'imageControlNetPreProcess',
  'photoMaker',
]
