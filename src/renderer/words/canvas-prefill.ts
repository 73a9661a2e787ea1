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
  help: 'What the model finds under the mask. Picture: what is there. Neutral: the mean colour around the mask. Blur: what is around, spread in evenly. Border: the nearest pixels around, continued inwards. But for Picture, nothing of what was there shows through. The less the strength, the more of it stays in the result.',
  usual: (prefill: Prefill): string => `As usual (${prefillWords[prefill].toLowerCase()})`,
} as const
