import { counted, grouped } from './numbers.ts'

const files = (count: number): string => counted(count, 'file', 'files')
const folders = (count: number): string => counted(count, 'folder', 'folders')

/** Words of bringing files and folders into the library. */
export const importWords = {
  label: 'Imports',
  add: 'Add',
  addFiles: 'Files…',
  addFolder: 'Folder…',
  dropHere: 'Drop to add to the library',
  close: 'Close',
  pause: 'Pause',
  goOn: 'Go on',
  cancel: 'Stop',
  show: 'Show',
  hide: 'Hide',
  /** What is being done. */
  looking: (title: string): string => `Looking through ${title}`,
  running: (title: string): string => `Adding ${title}`,
  paused: (title: string): string => `Paused: ${title}`,
  finished: (title: string): string => `Added ${title}`,
  nothingNew: (title: string): string => `Nothing new in ${title}`,
  cancelled: (title: string): string => `Stopped: ${title}`,
  progress: (done: number, found: number): string => `${grouped(done)} of ${grouped(found)}`,
  added: (count: number): string => `${grouped(count)} added`,
  known: (count: number): string => `${grouped(count)} already here`,
  moved: (count: number): string => `${grouped(count)} found again`,
  refused: (count: number): string => `${grouped(count)} not taken`,
  refusals: 'Files that were not taken',
  moreRefusals: (count: number): string => `and ${grouped(count)} more`,
  keptFromClipboard: (count: number): string =>
    count === 1 ? 'Added to the library' : `${grouped(count)} added to the library`,
  onlyAddress: 'Only the address of that picture arrived',
  onlyAddressText:
    'The studio fetches nothing from the web. Save the picture there, or copy it, and add that.',
  /** The question that a folder asks. */
  question: (title: string): string => `Add ${title}`,
  handed: (given: { folders: number; files: number }): string =>
    [
      ...(given.folders === 0 ? [] : [folders(given.folders)]),
      ...(given.files === 0 ? [] : [files(given.files)]),
    ].join(' and '),
  where: 'Where the files are to be',
  copy: 'Copy into the library',
  copyText: 'The studio keeps its own copy. Your folder stays as it is.',
  inPlace: 'Leave them where they are',
  inPlaceText:
    'The studio only looks at them. Files you move or rename there keep their stars and tags.',
  watch: 'Watch this folder',
  watchText: 'What you put into it later is added by itself.',
  begin: 'Add',
  cancelQuestion: 'Cancel',
} as const

/** Words of the folders that files come from. */
export const sourceWords = {
  title: 'Folders',
  help: 'Folders that files came from. What lies in them is looked at where it is, or was copied.',
  none: 'No folder has been added yet.',
  modes: { copy: 'copied', 'in-place': 'left in place' },
  gone: 'out of reach',
  assets: (count: number): string => counted(count, 'file', 'files'),
  watch: (name: string): string => `Watch ${name}`,
  watched: 'Watch',
  look: 'Look through it again',
  relocate: 'It lies elsewhere now…',
  forget: 'Forget this folder',
} as const
