import { defineOperation } from './operation.ts'
import { parameters } from './parameters.ts'

/** Weights from an address, as a model of the user’s own. */
export const uploadModel = defineOperation({
  id: 'upload-model',
  title: 'Upload a model',
  verb: 'Upload',
  summary:
    'Brings a LoRA or a checkpoint of your own to the service, from an address where it lies.',
  icon: 'cloud-upload',
  group: 'models',
  params: parameters(
    'model',
    'address',
    'name',
    'architecture',
    'base',
    'triggerWords',
    'weight',
    'about',
    'private',
    'version',
    'identifier',
    'air',
    'steps',
    'guidance',
    'scheduler',
  ),
  needs: ['address', 'name', 'architecture'],
  stages: ['validated', 'downloaded', 'optimized', 'stored', 'ready'],
  credits: 0,
  makes: 'model',
  places: [],
})
