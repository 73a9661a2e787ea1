import { readPrompt } from '#main/demo/pictures/read-prompt.ts'

const share = (colour: string, at: number): number =>
  Number.parseInt(colour.slice(at, at + 2), 16) / 255

/** The filter that gives footage the colours a prompt names: shadows from its ink, lights from its pale tone. */
export const gradeFilter = (prompt: string): string => {
  const [{ ink, mid, pale }] = readPrompt(prompt).palettes
  const curve = (at: number): string => {
    const [low, middle, high] = [ink, mid, pale].map((colour) => share(colour, at))
    const held = (value: number | undefined, own: number): string =>
      (own * 0.45 + (value ?? own) * 0.55).toFixed(3)
    return `0/${held(low, 0)} 0.5/${held(middle, 0.5)} 1/${held(high, 1)}`
  }
  return `curves=r='${curve(1)}':g='${curve(3)}':b='${curve(5)}'`
}
