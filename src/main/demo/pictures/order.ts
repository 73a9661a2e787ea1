import type { Pixels } from '#main/demo/pixels/pixels.ts'
import type { Story } from '#main/demo/pixels/story.ts'
import type { Palette } from './palettes.ts'
import type { Size } from '#main/demo/rules/sizes.ts'

/** Pixels added on each side of a source picture. */
export interface Outpaint {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  /** How far the seam is softened outside of the source, in pixels. */
  readonly blur: number
}

/** A picture whose shapes are followed: an edge map, a depth map, a pose. */
export interface Guide {
  readonly pixels: Pixels
  /** From -4 to 4; 1 is plain. */
  readonly weight: number
}

/** A picture, and what is known of it if this engine drew it. */
export interface Seen {
  readonly pixels: Pixels
  readonly story?: Story | undefined
}

/** A picture of whom or what the new scene must show. */
export interface Subject extends Seen {
  /** Only the face, or the whole figure. */
  readonly part: 'face' | 'figure'
  /** From 0 to 1. */
  readonly likeness: number
}

/** The pictures a picture is made from. */
export interface PictureInputs {
  readonly seedImage?: Pixels | undefined
  readonly maskImage?: Pixels | undefined
  /** From 0 (the source) to 1 (ignores it). */
  readonly strength: number
  readonly outpaint?: Outpaint | undefined
  /** Pixels of surroundings a zoomed repair looks at; without it, the whole picture is repainted at once. */
  readonly maskMargin?: number | undefined
  readonly references: readonly Seen[]
  readonly guides: readonly Guide[]
  /** Pictures whose colours are taken over. */
  readonly styles: readonly Guide[]
  readonly subjects: readonly Subject[]
  /** Whether the background is left out. */
  readonly layered: boolean
}

/** Everything a picture depends on: the same order always gives the same pixels. */
export interface PictureOrder {
  readonly model: string
  readonly prompt: string
  readonly seed: number
  readonly size: Size
  /** Ids and weights of the LoRA models that colour it. */
  readonly flavour?: string
  readonly inputs?: PictureInputs
}

/** What was asked for, and the colours it was drawn in. */
export interface Wish {
  readonly order: PictureOrder
  readonly palette: Palette
  readonly story: Story
}

/** A picture and what it shows. */
export interface MadePicture {
  readonly pixels: Pixels
  readonly story: Story
}

/** Inputs with nothing in them. */
export const noInputs: PictureInputs = {
  strength: 0.8,
  references: [],
  guides: [],
  styles: [],
  subjects: [],
  layered: false,
}
