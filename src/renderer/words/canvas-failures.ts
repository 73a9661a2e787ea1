import type { CanvasFileProblem } from '#shared/contract/canvas-file-problem.ts'
import type { FailureCode } from '#shared/contract/failures.ts'
import { type Detail, type FailureWords, text } from './failure-words.ts'

const fileWords: Record<CanvasFileProblem, string> = {
  foreign:
    'It was not written by this studio. A canvas is exported as a file that ends in .chofesh.',
  damaged:
    'Something in it is missing or was changed. Export the canvas again, or copy the file again.',
  newer: 'A newer studio wrote it. Update this one, then import the file again.',
  'too-large': 'More is packed into it than any canvas has, so it was left alone.',
}

/** What can go wrong with canvases. */
export const canvasFailures: Record<
  Extract<FailureCode, `canvas-${string}`>,
  (detail: Detail) => FailureWords
> = {
  'canvas-out-of-step': () => ({
    title: 'This canvas was changed somewhere else',
    next: 'Open it again to go on from there. What you did last in this window is not in it.',
  }),
  'canvas-newer': () => ({
    title: 'A newer studio wrote this canvas',
    next: 'Update this one, then open it again. Nothing in it was changed.',
    command: 'settings-about',
  }),
  'canvas-damaged': () => ({
    title: 'This canvas cannot be read',
    next: 'Its files were changed or damaged. Pictures that were made for it are in the library.',
    command: 'go-library',
  }),
  'canvas-file-not-taken': (detail) => ({
    title: `There is no canvas to be had from ${text(detail, 'file', 'this file')}`,
    next: fileWords[detail['reason'] as CanvasFileProblem] ?? fileWords.foreign,
  }),
}
