import { counted, grouped } from './numbers.ts'

/** Beyond this nobody counts. */
const COUNTLESS = 1_000_000

const possibilities = (count: number): string =>
  count > COUNTLESS
    ? `more than ${grouped(COUNTLESS)} possibilities`
    : counted(count, 'possibility', 'possibilities')

/** Words around texts that are drawn from. */
export const wildcardWords = {
  title: 'Wildcards',
  help: 'Write {red|blue} for one of several words, __palette__ for a line of a list.',
  insert: (name: string): string => `Put in __${name}__`,
  lines: (count: number): string => counted(count, 'line', 'lines'),
  own: 'Yours',
  shipped: 'Came with the studio',
  edit: (name: string): string => `Change the list ${name}`,
  add: 'New list',
  open: 'Open a .txt',
  dropHere: 'or drop one here',
  nothingIn: (file: string): string => `There is no line in ${file}.`,
  editor: {
    new: 'New list',
    title: (name: string): string => `List ${name}`,
    name: 'Name',
    nameHelp: 'Called between two underscores on either side, in large or small letters.',
    linesLabel: 'Lines',
    linesHelp:
      'One for each line. A line may hold wildcards too; one that begins with # is left out.',
    copyNote: 'This list came with the studio. What you save is your own list of the same name.',
    tooMany: (most: number): string => `A list has up to ${grouped(most)} lines.`,
    tooLong: (line: number, most: number): string =>
      `Line ${grouped(line)} is longer than ${grouped(most)} letters.`,
    save: 'Save list',
    delete: 'Delete list',
    close: 'Close',
  },
  preview: (results: number, count: number): string =>
    `${counted(results, 'draw', 'draws')} of ${possibilities(count)}`,
  again: 'Draw others',
  seedFixed: 'Drawn by the seed you keep.',
  drawn: 'Drawn',
  notEnhanced: 'A prompt with wildcards is not reworded: each result has a draw of its own.',
} as const
