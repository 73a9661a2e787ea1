import type { presetWords } from '#renderer/words/canvas-files.ts'
import type { Size } from '#shared/pixels/box.ts'
import { keysOf } from '#shared/std/typed-object.ts'

type Preset = keyof typeof presetWords

/** Sizes that canvases often have, in pixels: what models draw best, and a screen’s. */
export const presets: Readonly<Record<Preset, Size>> = {
  square: { width: 1024, height: 1024 },
  portrait: { width: 1024, height: 1536 },
  landscape: { width: 1536, height: 1024 },
  wide: { width: 1920, height: 1088 },
  uhd: { width: 3840, height: 2160 },
}

/** Which of them a size is; null: a size of its own. */
export const presetOf = ({ width, height }: Size): Preset | null =>
  keysOf(presets).find(
    (preset) => presets[preset].width === width && presets[preset].height === height,
  ) ?? null
