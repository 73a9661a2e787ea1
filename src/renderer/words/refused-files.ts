import type { Refusal } from '#shared/contract/refusals.ts'
import { type Detail, text } from './failure-words.ts'

const takes =
  'The library takes PNG, JPEG, WebP, AVIF, GIF, BMP and SVG pictures, MP4, MOV and WebM films, and MP3, WAV, OGG and FLAC sounds.'

/** Why a file was not taken in, and what helps. */
const words: Record<Refusal, (detail: Detail) => string> = {
  empty: () => 'The file is empty.',
  'not-a-medium': () => takes,
  'cut-short': () => 'The file stops before its end. Copy or download it again.',
  'too-many-pixels': () => 'It has more than 100 megapixels. Make it smaller and add it again.',
  'too-slow': () => 'Looking at it took too long, so it was given up.',
  'decoder-died': () => 'It is built so that it cannot be looked at safely. It was left alone.',
  'cannot-decode': (detail) => {
    const format = text(detail, 'format', '')
    return format === ''
      ? 'What is in the file is damaged, or of a kind that cannot be shown here.'
      : `It is a ${format} file, which cannot be shown here. Save it as PNG or JPEG and add that.`
  },
  'too-large': () => 'The file is too large to be taken in.',
  unreadable: () =>
    'The file cannot be read. Check who may read it, and whether it is still there.',
  'not-a-file': () => 'It is neither a file nor a folder.',
  link: () => 'It is a link to another place. Add what it points to.',
  own: () => 'It lies in the folder of the library itself.',
}

/** The sentence for a reason that crossed a door as plain data; where there is none, what the library takes. */
export const refusedFileWords = (detail: Detail): string => {
  const reason = detail['reason'] as Refusal
  return Object.hasOwn(words, reason) ? words[reason](detail) : takes
}
