import type {
  ExportFormat,
  ExportOptions,
  ExportState,
  MetadataChoice,
} from '#shared/model/export.ts'
import { counted } from './numbers.ts'

const files = (count: number): string => counted(count, 'file', 'files')

/** What of its story a copy carries. */
export const metadataWords: Readonly<Record<MetadataChoice, { label: string; text: string }>> = {
  all: {
    label: 'Everything',
    text: 'The recipe, as other programs read it too, with title, tags and rating. Dropped back here, all settings come back.',
  },
  provenance: {
    label: 'Only where it comes from',
    text: 'That it was made with AI and with which program. No prompt, and nothing the file said before.',
  },
  none: {
    label: 'Nothing',
    text: 'No text of anybody stays in the file. Colours and the way it is turned do.',
  },
}

export const formatWords: Readonly<Record<ExportFormat, string>> = {
  same: 'As it is',
  png: 'PNG',
  jpg: 'JPEG',
  webp: 'WebP',
}

export const sizeWords: Readonly<Record<ExportOptions['size'], string>> = {
  same: 'As it is',
  longest: 'Longest side',
  percent: 'Percent',
}

/** Words of the export box. */
export const exportWords = {
  title: (count: number): string => `Export ${files(count)}`,
  close: 'Close',
  format: 'Format',
  formatHelp:
    'Of pictures. Drawings, films and sounds leave as they are, and so does what is signed.',
  quality: 'Quality',
  size: 'Size',
  sizeHelp: 'Of pictures. None is made larger than it is.',
  longest: 'Longest side in pixels',
  percent: 'Percent of its size',
  pixels: 'pixels',
  percentSign: '%',
  metadata: 'What the copies tell',
  metadataHelp:
    'Also goes for what you drag out or copy. What may not be written into lies beside as a file that ends in .xmp: films, sounds, drawings, and pictures with Content Credentials, whose signature a change would break.',
  names: 'Names',
  namesHelp: 'Words in braces stand for what is known of each file.',
  putIn: (token: string): string => `Put in ${token}`,
  preview: (name: string, more: number): string =>
    more > 0 ? `${name}, and ${files(more)} more` : name,
  into: 'Into',
  folder: 'A folder',
  zip: 'A zip file',
  beside: 'Beside the originals',
  besideHelp:
    'Beside the originals no copies are made: what there is to tell of each is written into a file that ends in .xmp, for other programs to read. The originals stay as they are.',
  start: { folder: 'Choose a folder…', zip: 'Choose a name…', beside: 'Write .xmp files' },
  running: 'Exporting',
  progress: (done: number, total: number): string => `${done} of ${total}`,
  goesOn: 'It goes on when you close this.',
  show: 'Show',
  cancel: 'Cancel',
  again: 'Export again',
  reveal: 'Show in folder',
  details: 'Which',
  failedTitle: 'These were left out',
  failedMore: (count: number): string => `and ${files(count)} more`,
  signed: (count: number): string =>
    count === 1
      ? 'One is signed with Content Credentials: it left unchanged, whatever was asked for.'
      : `${count} are signed with Content Credentials: they left unchanged, whatever was asked for.`,
  sidecars: (count: number): string =>
    count === 1
      ? 'What may not be written into one of them lies beside it, in a file that ends in .xmp.'
      : `What may not be written into ${count} of them lies beside them, in files that end in .xmp.`,
} as const

/** What became of an export, in a line. */
export const exportOutcome = ({ state, into, written, leftOut }: ExportState): string => {
  if (state === 'cancelled') return `Export cancelled after ${files(written)}`
  const done =
    into === 'beside'
      ? `${counted(written, '.xmp file', '.xmp files')} written`
      : `${files(written)} exported`
  return leftOut === 0 ? done : `${done}, ${counted(leftOut, 'was', 'were')} left out`
}

/** What was put on the clipboard. */
export const copiedWords = {
  files: (count: number): string => `${files(count)} copied`,
  picture: (): string => 'Picture copied',
  paths: (count: number): string => counted(count, 'path copied', 'paths copied'),
} as const
