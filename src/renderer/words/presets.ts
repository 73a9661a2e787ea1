import type { PresetFileProblem } from '#shared/operations/preset-file.ts'

/** Why a file holds no preset. */
const fileWords: Record<PresetFileProblem, string> = {
  'not-json': 'It is no JSON file, or it was cut short. Save the preset as a file again.',
  'not-a-preset': 'It was not written by this studio, or something in it was changed.',
  newer: 'A newer studio wrote it. Update this one, then open the file again.',
  'unknown-operation': 'It is for something that this studio cannot make.',
}

/** The sentence for a reason that crossed a door as plain data. */
export const presetFileWords = (reason: unknown): string =>
  fileWords[reason as PresetFileProblem] ?? fileWords['not-a-preset']

/** Words around presets. */
export const presetWords = {
  title: 'Presets',
  none: 'No preset of your own yet.',
  own: 'Yours',
  shipped: 'Came with the studio',
  apply: (name: string): string => `Use the preset ${name}`,
  applied: (name: string): string => `${name}: filled in`,
  leftOut: (model: string, names: readonly string[]): string =>
    `${model} does not take this, so it was left out: ${names.join(', ').toLowerCase()}.`,
  modelGone: 'Its model is not there, so the chosen one was kept.',
  undo: 'Undo',
  save: 'Save what is set…',
  saveTitle: 'Save as a preset',
  saveHelp:
    'Model and values are kept under a name. Pictures, films and sounds that go in are not.',
  name: 'Name',
  withPrompt: 'With the prompt',
  keep: 'Save preset',
  replace: 'Replace preset',
  saved: (name: string): string => `${name}: saved`,
  open: 'Open a file…',
  dropHere: 'or drop one here',
  rename: (name: string): string => `Rename ${name}`,
  renameTitle: 'Rename the preset',
  renameDo: 'Rename',
  export: (name: string): string => `Save ${name} as a file`,
  exported: (file: string): string => `Written to ${file}`,
  delete: (name: string): string => `Delete ${name}`,
  deleted: (name: string): string => `${name}: deleted`,
  close: 'Close',
} as const
