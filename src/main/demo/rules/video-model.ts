import type { Size } from './sizes.ts'
import type { ToolModel } from './tool-model.ts'

/** Which lengths a video may have, in seconds. */
export type DurationRule = {
  readonly preset: number
  /** Whether the word `auto` stands for a length the model chooses. */
  readonly auto?: true
} & (
  | { readonly of: readonly number[] }
  | { readonly from: number; readonly to: number; readonly step: number }
)

/** How many files of a kind may be handed over. */
export interface References {
  readonly images: number
  readonly videos?: number
  readonly audios?: number
}

/** Where sound is asked for, and whether it comes unasked. */
export interface SoundSwitch {
  readonly path: string
  readonly preset: boolean
}

/** One model that makes videos. */
export interface VideoModel extends ToolModel {
  readonly duration: DurationRule
  /** Width and height it takes; without it, neither may be given. */
  readonly sizes?: readonly Size[]
  /** Least and most pixels a side, where the list of sizes was never captured. */
  readonly freeSize?: readonly [min: number, max: number]
  /** Names of `resolution` with the length of the shorter side in pixels. */
  readonly resolutions?: Readonly<Record<string, number>>
  /** When width and height must be given. */
  readonly needsSize: 'always' | 'without-media' | 'never'
  /** Whether width and height may stand beside frames or a video. */
  readonly sizeWithMedia: boolean
  /** Whether they may stand beside references; they may unless it is said. */
  readonly sizeWithReferences?: boolean
  /** Size when the task names none. */
  readonly preset: Size
  readonly frames: number
  readonly references?: References
  /** Frames a second. */
  readonly fps: number
  readonly sound?: SoundSwitch
  /** US dollars a second by the shorter side in pixels, the first that is large enough; and what sound multiplies. */
  readonly rates: readonly (readonly [upTo: number, usd: number])[]
  readonly soundRate?: number
}
