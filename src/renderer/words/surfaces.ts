/** Words of the frame around all surfaces. */
export const appWords = {
  name: 'Chofesh Studio',
  create: 'Create',
  canvas: 'Canvas',
  library: 'Library',
  characters: 'Characters',
  video: 'Video',
  sound: 'Sound',
  models: 'Models',
  spend: 'Spend',
  queue: 'Queue',
  settings: 'Settings',
  keys: 'Keys',
  keysLong: 'Keyboard sheet',
  navigation: 'Places',
  balance: 'Balance',
  messages: 'Messages',
  dismiss: 'Close this message',
  close: 'Close',
  undo: 'Undo',
  crashed: 'This part of the window stopped working',
  crashedNext: 'Your pictures and the queue are safe; they live outside the window.',
  reload: 'Reload the window',
  notReady: 'The studio did not answer',
  retry: 'Try again',
  readOnly: 'Read only',
} as const

/** How the engine is doing, for the top bar: a short label and a sentence. */
export const engineWords = {
  open: { label: 'Runware', hint: 'Connected to Runware.' },
  demo: {
    label: 'Demo',
    hint: 'The demo engine draws on this machine. Nothing is sent, nothing is charged.',
  },
  'no-network': { label: 'Offline', hint: 'No network. Waiting work goes on by itself.' },
  busy: { label: 'Busy', hint: 'The service is busy. Waiting work goes on by itself.' },
  'no-key': { label: 'No key', hint: 'Add an API key to use Runware.' },
  'no-balance': { label: 'No balance', hint: 'Your account is empty. Top it up to go on.' },
} as const

/** Words of the library and its grid. */
export const libraryWords = {
  all: 'Everything',
  trash: 'Trash',
  size: 'Size',
  sizeLong: 'Thumbnail size',
  showSquares: 'Show squares',
  showShapes: 'Show whole pictures',
  grid: 'Pictures',
  picture: 'Picture',
  stacked: 'In a stack',
  standsFor: (count: number): string => `stands for ${count} that look the same`,
  flagged: 'Marked by the safety check',
  rejected: 'rejected',
  stars: (stars: number): string => (stars === 1 ? '1 star' : `${stars} stars`),
  missing: 'file missing',
  emptyTitle: 'Your library is empty',
  emptyText:
    'Every picture you make is kept here as a file in a folder of your own. Drop files and folders here to add what you have.',
  emptyAction: 'Make a picture',
  emptyAdd: 'Add a folder…',
  search: 'Search in prompts, descriptions, tags and names',
  notFoundTitle: (words: string): string => `Nothing has “${words}”`,
  notFoundText:
    'Every word has to begin a word of the prompt, the description, the tags or the file’s name.',
  notFoundAction: 'Show everything',
  trashEmptyTitle: 'The trash is empty',
  trashEmptyText: 'Pictures you throw away wait here until you take them back.',
  trashEmptyAction: 'Back to all pictures',
  open: 'Open',
  selected: 'selected',
  selection: 'Selected pictures',
  clearSelection: 'Clear selection',
  movedToTrash: (pictures: string): string => `${pictures} moved to trash`,
  takenOut: (pictures: string): string => `${pictures} taken out of the trash`,
  readOnlyTitle: 'This library is read only',
  readOnlyText: 'You can look at everything and copy settings, but not make or change pictures.',
} as const

/** Words of the viewer. */
export const viewerWords = {
  label: 'Picture viewer',
  close: 'Close (Esc)',
  next: 'Next',
  previous: 'Previous',
  fit: 'Fit',
  fitLong: 'Switch between fit and real pixels (Z)',
  info: 'Details (I)',
  compare: 'Compare with what it was made from (C)',
  cannotPlay:
    'This file cannot be played here. Show it in its folder and open it with another program.',
  ground: 'Behind clear parts',
  grounds: { checker: 'Checker', dark: 'Dark', light: 'Light', colour: 'Colour' },
  zoomIn: 'Zoom in (+)',
  zoomOut: 'Zoom out (−)',
  takeSettings: 'Use these settings',
  reveal: 'Show in folder',
  trash: 'Move to trash',
  restore: 'Take out of the trash',
  copyPrompt: 'Copy prompt',
  flaggedTitle: 'Marked by the safety check',
  flaggedAction: 'Show anyway',
  missing: 'The file of this picture cannot be read.',
} as const

/** Words of a recipe's rows. */
export const recipeWords = {
  title: 'Recipe',
  file: 'File',
  use: 'Use settings',
  prompt: 'Prompt',
  originalPrompt: 'You wrote',
  inputs: 'What went in',
  input: (number: number): string => `Image ${number}`,
  model: 'Model',
  size: 'Size',
  seed: 'Seed',
  operation: 'Made with',
  length: 'Length',
  shapes: 'Paths',
  yes: 'Yes',
  no: 'No',
  time: 'Time',
  cost: 'Cost',
  engine: 'Made by',
  made: 'Made',
  onCanvas: 'On its canvas',
  unchosen: 'Not chosen',
  name: 'Name',
  bytes: 'File size',
  hash: 'SHA-256',
  noCharge: 'nothing charged',
  allTries: (amount: string): string => `all tries ${amount}`,
  madeWith: 'Made with',
  none: 'This picture has no recipe.',
} as const

/** Programs whose recipes are read. */
export const foreignTools = {
  a1111: 'Stable Diffusion WebUI',
  comfyui: 'ComfyUI',
  fooocus: 'Fooocus',
  invokeai: 'InvokeAI',
  swarmui: 'SwarmUI',
} as const

export const engineNames = {
  runware: 'Runware',
  demo: 'Demo engine',
  fallback: 'Your own server',
} as const
export const demoMark = 'Demo'
