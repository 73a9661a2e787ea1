import type { z } from 'zod'
import { accountDetails } from './account-details.ts'
import { character } from './character.ts'
import { controlImage } from './control-image.ts'
import { deleteUpload } from './delete-upload.ts'
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
import { searchModels } from './search-models.ts'
import { soundEffects } from './sound-effects.ts'
import { soundForVideo } from './sound-for-video.ts'
import { styleImage } from './style-image.ts'
import { textToImage } from './text-to-image.ts'
import { textToVector } from './text-to-vector.ts'
import { textToVideo } from './text-to-video.ts'
import { trainStyle } from './train-style.ts'
import { uploadModel } from './upload-model.ts'
import { upscale } from './upscale.ts'
import { upscaleVideo } from './upscale-video.ts'
import { vectorise } from './vectorise.ts'
import { voiceOver } from './voice-over.ts'

/** Everything a person can ask the service for, in the order it is offered. */
export const operations = [
  textToImage,
  imageToImage,
  editImage,
  inpaint,
  outpaint,
  controlImage,
  styleImage,
  portrait,
  character,
  textToVector,
  makeControlMap,
  findMasks,
  removeBackground,
  upscale,
  vectorise,
  describe,
  describeVideo,
  textToVideo,
  imageToVideo,
  referenceToVideo,
  removeVideoBackground,
  upscaleVideo,
  music,
  soundEffects,
  voiceOver,
  soundForVideo,
  enhancePrompt,
  searchModels,
  uploadModel,
  trainStyle,
  deleteUpload,
  accountDetails,
] as const

export type AnyOperation = (typeof operations)[number]
export type OperationId = AnyOperation['id']

/** Those that are answered at once. */
export type Question = Extract<AnyOperation, { answer: z.ZodType }>
export type AnswerTo<Id extends Question['id']> = z.output<Extract<Question, { id: Id }>['answer']>

const byId = new Map<string, AnyOperation>(operations.map((operation) => [operation.id, operation]))

/** The record with this id, or undefined. */
export const findOperation = (id: string): AnyOperation | undefined => byId.get(id)
