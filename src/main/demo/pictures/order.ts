import type { Image } from '@napi-rs/canvas'
import type { Size } from '#main/demo/rules/sizes.ts'

/** Pixels added on each side of a source picture. */
export interface Outpaint {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  readonly blur: number
}

/** The pictures a picture is made from. */
export interface PictureInputs {
  readonly seedImage: Image | undefined
  readonly maskImage: Image | undefined
  readonly reference: Image | undefined
  /** From 0 (the source) to 1 (ignores it). */
  readonly strength: number
  readonly outpaint: Outpaint | undefined
}

/** Everything a picture depends on: the same order always gives the same pixels. */
export interface PictureOrder {
  readonly model: string
  readonly prompt: string
  readonly seed: number
  readonly size: Size
  readonly inputs?: PictureInputs
}
