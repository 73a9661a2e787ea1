import { create } from 'zustand'
import { persist } from 'zustand/middleware'

/** So many are kept. */
const MOST = 12

/** The same with a colour as the last one used, the latest first. */
export const withUsed = (before: readonly string[], colour: string): string[] =>
  [colour, ...before.filter((each) => each !== colour)].slice(0, MOST)

interface UsedColours {
  colours: readonly string[]
}

/** The colours that were chosen last, on all canvases. */
export const useUsedColours = create<UsedColours>()(
  persist((): UsedColours => ({ colours: [] }), { name: 'canvas-used-colours', version: 1 }),
)

/** A colour was chosen. */
export const noteUsed = (colour: string): void => {
  useUsedColours.setState(({ colours }) => ({ colours: withUsed(colours, colour) }))
}
