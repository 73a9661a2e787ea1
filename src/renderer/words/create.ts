/** Words of the Create surface. */
export const createWords = {
  whatToMake: 'What to make',
  prompt: 'Prompt',
  promptPlaceholder: 'Describe the picture: subject, light, material, mood…',
  enhance: 'Enhance',
  enhancing: 'Thinking of wordings…',
  enhanceTooLong: (most: number): string =>
    `Only prompts of up to ${most} characters can be enhanced.`,
  enhanceEmpty: 'Write something first.',
  enhanceUse: 'Choose a wording',
  enhanceLost: (lost: readonly string[]): string => `Leaves out ${lost.join(', ')}`,
  enhanceKeep: 'Keep mine',
  enhanceUndo: 'Back to what you wrote',
  enhanced: 'Enhanced',
  alwaysEnhance: 'Always enhance',
  alwaysEnhanceHelp:
    'Rewrites every prompt before generating. Both wordings are kept in the recipe.',
  model: 'Model',
  chooseModel: 'Choose a model',
  searchModels: 'Search models',
  dropText: 'Drop a list of wildcards (.txt) or a preset (.json)',
  noModels: 'No model has that name.',
  fit: 'fit',
  hosted: 'Hosted',
  own: 'Yours',
  partner: 'Partner',
  partnerHelp: 'Partner models need a paid balance.',
  per: { result: 'each', second: 'a second', 'thousand-characters': 'for 1,000 characters' },
  demoFacts: 'Drawn by the demo engine · free',
  pictures: 'Pictures',
  seed: 'Seed',
  seedRandom: 'Random',
  seedLock: 'Keep this seed',
  seedUnlock: 'New seed every time',
  seedNotTaken: 'This model chooses its own seed.',
  advanced: 'Advanced',
  reset: 'Back to the model’s defaults',
  generate: 'Generate',
  pricing: 'pricing…',
  price: 'Price',
  readOnly: 'The library is read only, so nothing can be made.',
  empty: {
    create: {
      title: 'Say what you want to see',
      text: 'Write a prompt on the left and press Generate. Or start from one of these:',
    },
    video: {
      title: 'Say what should happen',
      text: 'Write a prompt on the left, or start from a picture. Films cost by the second. For example:',
    },
    sound: {
      title: 'Say what you want to hear',
      text: 'Music, sounds and voices, from a few words on the left. For example:',
    },
  },
  emptyDemo: 'You are using the demo engine: it draws on this machine and costs nothing.',
  of: 'of',
  usually: 'usually',
  retry: 'Try again',
  changePrompt: 'Change the prompt',
  fetchAgain: 'Fetch again',
  askAgain: 'Ask again',
  resume: 'Resume',
  cancel: 'Cancel',
  flagged: 'Marked by the safety check',
  showFlagged: 'Show',
  inspector: 'Inspector',
  inspectorEmptyTitle: 'Nothing selected',
  inspectorEmptyText: 'Choose a picture to see what made it and what you can do with it.',
  open: 'Open',
  useSettings: 'Use settings',
  reveal: 'Show in folder',
  copyPrompt: 'Copy prompt',
  trash: 'Move to trash',
  restore: 'Take out of the trash',
  inTrash: 'In the trash',
  copied: 'Prompt copied',
  settingsUsed: 'Settings filled in',
  results: 'Results',
  again: 'Use these settings',
} as const

/** Words for results that were paid for already. */
export const madeBeforeWords = {
  title: 'You have made this before',
  textAll: (count: number): string =>
    count === 1
      ? 'The same settings with the same seed give the same picture. It is in your library.'
      : 'The same settings with the same seed give the same pictures. They are in your library.',
  textSome: (there: number, missing: number): string =>
    `${there} of the pictures ${there === 1 ? 'is' : 'are'} in your library; ${missing} ${missing === 1 ? 'is' : 'are'} new.`,
  textWords: 'The same model has answered this about the same picture before.',
  earlier: 'Made before',
  takeIt: (count: number): string => (count === 1 ? 'Use it · $0' : 'Use them · $0'),
  takeSome: (missing: number): string => `Make only the ${missing} new`,
  again: (cost: string): string => (cost === '' ? 'Make again' : `Make again · ${cost}`),
  sameExists: 'You have made exactly this before.',
  near: (names: readonly string[]): string =>
    `You have made this before with other ${names.join(', ').toLowerCase()}.`,
  show: 'Show',
} as const

/** Words for a model of unknown price. */
export const ceilingWords = {
  title: (model: string): string => `What may ${model} cost at most?`,
  text: 'Nobody can say beforehand what this model costs. So much is held back for each result and counts towards your limits; if one costs more, nothing else is sent until you have seen it.',
  field: 'At most, for one result',
  go: 'Hold it back and go on',
} as const

/** Words while a waiting job is edited. */
export const editWords = {
  title: 'You are changing a waiting job',
  save: 'Save changes',
  stop: 'Leave it as it was',
} as const

/** Ready-made prompts for an empty screen. */
export const examplePrompts = {
  create: [
    'A glass bottle of botanical tonic on a round plinth, soft morning light, long shadow',
    'Layered mountains at first light, paper cut, mist between the ridges',
    'Botanical pattern in gouache, calm greens on warm cream',
  ],
  video: [
    'Slow push-in on a lighthouse at dusk, waves breaking on the rocks',
    'A paper boat drifts across a puddle, rings spread, soft rain',
    'Orbit around a glass bottle on a plinth, morning light moves over it',
  ],
  sound: [
    'Lo-fi piano with vinyl noise, calm and warm',
    'Rain on a tin roof, distant thunder',
    'Bright ukulele and claps for a product film',
  ],
} as const
