import { type Detail, amount, text } from './failure-words.ts'
import { counted, fileSize } from './numbers.ts'

const sizeOf = (detail: Detail, key: string): string => fileSize(amount(detail, key) ?? 0)

/** Why the library does not go somewhere, and what helps. */
const reasons: Record<string, (detail: Detail) => string> = {
  inside: () => 'It cannot go into its own folder. Choose one outside of it.',
  'not-empty': () =>
    'Something lies in that folder already. Make a new, empty one and choose that.',
  'is-library': () =>
    'Another library lies in that folder. To use that one instead, open it with “Open another…”.',
  'not-writable': () => 'Nothing can be written to that folder. Choose one that is yours.',
  gone: (detail) =>
    `${text(detail, 'path', 'The folder')} is not there. Connect the drive it lies on, then go on, or leave the library where it is.`,
  'no-room': (detail) =>
    `It needs ${sizeOf(detail, 'needed')}, and ${sizeOf(detail, 'free')} are free there.`,
  differs: (detail) =>
    `A copy of ${text(detail, 'path', 'a file')} did not come out as the original. Check the drive; the library is whole where it was.`,
  'under-way': () => 'It is being moved already.',
}

/** The sentence for a reason that crossed a door as plain data. */
export const notMovedWords = (detail: Detail): string =>
  (reasons[text(detail, 'reason', '')] ?? (() => 'Choose another folder.'))(detail)

/** Words of moving the library. */
export const movingWords = {
  move: 'Move…',
  checking: 'Looking…',
  ask: 'Move the library?',
  asked: {
    rename: (to: string): string =>
      `It goes to ${to}, on the same disk, in a moment. The studio starts again for it.`,
    copy: (to: string, files: number, bytes: number): string =>
      `${counted(files, 'file', 'files')} (${fileSize(bytes)}) are copied to ${to}, and you can go on working meanwhile. Then the studio starts again, and what was copied is deleted from the old folder.`,
  },
  yes: 'Move it',
  no: 'Leave it here',
  title: {
    copying: 'The library is being copied',
    restarting: 'The library moves as the studio starts again',
    stopped: 'The move has stopped',
    undoing: 'The library stays; its copies are deleted',
    clearing: 'The library has moved; its old folder is cleared',
  },
  to: (to: string): string => `To ${to}`,
  progress: (done: number, all: number): string => `${fileSize(done)} of ${fileSize(all)}`,
  whole: 'Until it is done, everything is in the old folder, whole.',
  cancel: 'Leave it here',
  goOn: 'Go on',
} as const
