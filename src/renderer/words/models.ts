import type { ModelOrigin } from '#shared/model/own-model.ts'
import { counted } from './numbers.ts'

/** Words of the place for models. */
export const modelsWords = {
  title: 'Models',
  ways: 'What to do',
  find: 'Find',
  shown: 'Which models',
  service: 'The service’s',
  own: 'Yours',
  moreSettings: 'More',
  results: (total: number): string => counted(total, 'model', 'models'),
  looking: 'Looking through the service’s models. That can take up to twenty seconds.',
  more: 'Show more',
  noneTitle: 'Nothing found',
  noneText: 'Try fewer words, another kind or another architecture.',
  clear: 'Clear the search',
  ownEmptyTitle: 'No models of your own yet',
  ownEmptyText:
    'Upload a LoRA or a checkpoint, have a style trained from your pictures, or mark models of the service as favourites.',
  underWay: 'On the way',
  yours: 'Yours',
  favourites: 'Favourites',
  usedOnce: 'Used before',
  favour: (name: string): string => `Make ${name} a favourite`,
  unfavour: (name: string): string => `${name} is a favourite; take the mark away`,
  use: 'Use',
  useNamed: (name: string): string => `Use ${name} in Create`,
  forget: (name: string): string => `Take ${name} out of the list`,
  forgotten: (name: string): string => `${name} is out of your list; at the service it stays`,
  cannotUse: 'The studio knows no model of this architecture.',
  ready: (name: string): string => `${name} is ready to be used`,
  started: (name: string): string => `${name} is on its way; it goes on while the studio is closed`,
  notFitting: 'Choose a model that goes together with it.',
  changeAgain: 'Change and try again',
  lookInQueue: 'Show in the queue',
  dear: 'Nobody can say beforehand what this costs. You say once how much it may, before anything is sent.',
  base: 'For',
  kind: 'Kind',
  private: 'Only for you',
  origins: {
    uploaded: 'Uploaded',
    trained: 'Trained',
    found: 'Community',
  } satisfies Record<ModelOrigin, string>,
  kinds: { checkpoint: 'Checkpoint', lora: 'LoRA' },
} as const

const stages: Readonly<Record<string, string>> = {
  validated: 'Checked',
  downloaded: 'Fetched',
  optimized: 'Optimised',
  stored: 'Stored',
  ready: 'Ready',
}

/** Where a task is on its way; a stage without words of ours keeps its own. */
export const stageWords = (stage: string): string => stages[stage] ?? stage

export const stagesLabel = 'How far it is'
