import { foundModels } from '#shared/model/own-model.ts'
import { defineQuestion } from './operation.ts'
import { parameters } from './parameters.ts'

/** Models of the service, those of the community included. */
export const searchModels = defineQuestion({
  id: 'search-models',
  title: 'Search models',
  verb: 'Search',
  summary: 'Looks through all models of the service, those of the community included.',
  icon: 'search',
  group: 'models',
  params: parameters(
    'model',
    'search',
    'category',
    'architecture',
    'visibility',
    'order',
    'limit',
    'offset',
  ),
  answer: foundModels,
  unlisted: true,
  credits: 0,
  makes: 'found-models',
  places: [],
})
