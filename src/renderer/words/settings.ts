import type { KeyStatus } from '#shared/contract/routes.ts'

/** The sections of the settings, in order. */
export const settingsSections = {
  key: 'API key',
  engine: 'Engine',
  privacy: 'Privacy',
  library: 'Library',
  look: 'Look',
  generation: 'Generation',
  keyboard: 'Keyboard',
  about: 'About',
} as const

export type SettingsSection = keyof typeof settingsSections

/** Where the key lies, said plainly. */
export const keyPlaceWords: Record<NonNullable<KeyStatus['storedIn']>, string> = {
  keychain: 'Stored in your system’s keychain.',
  'encrypted-file': 'Stored in an encrypted file on this machine, because no keychain was found.',
  session: 'Kept until you close the studio; it could not be stored on this machine.',
  environment: 'Given to this run by RUNWARE_API_KEY; it is not stored.',
}

/** Words of the settings. */
export const settingsWords = {
  title: 'Settings',
  keyIntro: 'The key pays for what you make. Only the service gets it, or a host you confirmed.',
  keyLabel: 'Runware API key',
  keyPlaceholder: 'Paste your key',
  keySave: 'Check and save',
  keyChecking: 'Checking the key…',
  keyReplace: 'Replace',
  keyDelete: 'Delete key',
  keyEnding: 'Key ending in',
  keyWhere: 'Get a key at runware.ai, under API keys in your account.',
  keyShow: 'Show the key',
  keyHide: 'Hide the key',
  keySaved: 'The key works and is saved',
  keyDeleted: 'The key is deleted',
  engineLabel: 'Who makes the pictures',
  engineRunware: 'Runware',
  engineRunwareText: 'The real service. Needs a key; every picture is paid for.',
  engineDemo: 'Demo engine',
  engineDemoText:
    'Draws procedural pictures on this machine. Free, works offline; results are marked Demo.',
  engineNoKey: 'Add a key first.',
  concurrency: 'Pictures at once',
  concurrencyHelp: 'How many tasks are sent at the same time.',
  baseUrl: 'Address of the service',
  baseUrlHelp: 'Leave empty for Runware’s own. Others must use https, or http on this machine.',
  baseUrlPlaceholder: 'https://api.runware.ai/v1',
  baseUrlWrong:
    'This must be a full address that starts with https://, or http:// on this machine.',
  baseUrlSave: 'Use this address',
  confirmTitle: (host: string): string => `Send your key to ${host}?`,
  confirmText:
    'Whoever runs this host will be able to use your key. Only confirm a host you trust.',
  confirmYes: 'I trust this host',
  confirmNo: 'Do not send',
  confirmed: 'Trusted hosts',
  confirmedRemove: 'No longer trust',
  folder: 'Folder',
  folderHelp:
    'Every picture is a plain file in this folder. Move it with everything in it, or open a library that lies elsewhere from the next start.',
  folderChoose: 'Open another…',
  folderNext: 'From the next start:',
  folderState: 'State',
  writable: 'Can be read and written',
  readOnly: 'Read only',
  scrubFilms: 'Scrub films under the pointer',
  scrubFilmsHelp:
    'In the library, a film shows the frame that belongs to where the pointer is over it.',
  theme: 'Theme',
  themeSystem: 'Like the system',
  themeDark: 'Dark',
  themeLight: 'Light',
  gridSize: 'Thumbnail size',
  checkContent: 'Safety check',
  checkContentHelp:
    'Asks the engine to mark unsafe pictures. Marked ones are shown blurred until you click.',
  alwaysEnhance: 'Always enhance prompts',
  alwaysEnhanceHelp:
    'Rewrites every prompt before generating. Both wordings are kept in the recipe.',
  prices: 'Price sheet',
  pricesOf: (day: string): string => `Read on ${day}.`,
  pricesHelp:
    'Your own results teach the studio what things cost; the sheet is where it starts. With Runware it is read once a day.',
  pricesStale: 'That is some time ago; prices may have changed.',
  pricesRefresh: 'Read anew',
  reuse: 'Offer earlier pictures without a fixed seed',
  reuseHelp:
    'A request with a fixed seed is always offered the picture it gave before. With this, so is one with the same prompt and settings whose seed is random.',
  keyboardIntro: 'Every command can also be found by name with',
  version: 'Version',
  electron: 'Electron',
  system: 'System',
  privacyTitle: 'What leaves this machine',
  privacy: [
    'With Runware: your prompt, your settings and the files that go in are sent to the service when you make something, enhance, or try again; so are words you look for among its models, and the address of a model you bring in.',
    'Your key goes with every question to the service: what you ask for, whether it is done, what your balance is, and whether a new key works. Results and the pictures that stand for models are fetched without it, and so is its public list of models and prices, once a day.',
    'With the demo engine: nothing, apart from a key you have checked and what you gave to Runware before.',
    'No telemetry, no accounts, no update checks. Your library stays in its folder.',
  ],
} as const

/** Words for a server of the user's own. */
export const ownServerWords = {
  title: 'Your own server',
  help: 'A Stable Diffusion WebUI or Forge, started with --api, can make plain pictures while the service is down. Its pictures cost nothing and say what made them.',
  address: 'Address of your own server',
  check: 'Check and save',
  remove: 'Remove',
  policy: 'When the service is down',
  never: 'Never',
  ask: 'Ask me',
  whenDown: 'By itself',
  found: (checkpoint: string | null, models: number): string =>
    checkpoint === null
      ? `It answers and has ${models === 1 ? 'one model' : `${models} models`}.`
      : `It answers, with ${checkpoint} loaded.`,
} as const

/** Words of the first screen. */
export const welcomeWords = {
  title: 'Welcome to Chofesh Studio',
  text: 'Make pictures from words, keep every one of them on your own disk, and know the price before every click.',
  demo: 'Try the demo',
  demoText: 'Draws on this machine. No account, no network, no cost.',
  key: 'Add a key',
  keyText: 'Use your own Runware account for real models.',
  look: 'Look around',
  lookText: 'Go straight to your library and its folder.',
  footnote: 'You can change all of this later in Settings.',
} as const

/** About choosing keys. */
export const keyWords = {
  how: 'Press a key’s button, then the new keys. Backspace: none. Esc: leave it.',
  change: (command: string): string => `Change the key of: ${command}`,
  press: 'Press keys…',
  none: 'none',
  reset: 'All as they came',
  taken: (command: string): string => `Those keys belong to: ${command}`,
  takenNext: 'Press others, or first take them from that command.',
} as const
