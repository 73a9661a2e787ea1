import type { Prefill } from '#shared/pixels/prefills.ts'

export const prefillWords: Readonly<Record<Prefill, string>> = {
  picture: 'Picture',
  neutral: 'Neutral',
  blur: 'Blur',
  border: 'Border',
}

/** What the canvas says of what a model begins from under the mask. */
export const canvasPrefillWords = {
  startFrom: 'Start from',
  help: 'What the model finds under the mask: the picture as it is, the mean colour around it, what is around spread in evenly, or the nearest pixels continued inwards. The less the strength, the more of it stays.',
  usual: (prefill: Prefill): string => `As usual (${prefillWords[prefill].toLowerCase()})`,
} as const
