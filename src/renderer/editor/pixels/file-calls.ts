import type { BlendMode } from '#shared/model/layer.ts'
import type { Bitmap } from '#shared/pixels/bitmap.ts'
import type { Box } from '#shared/pixels/box.ts'
import type { Coverage } from '#shared/pixels/coverage.ts'
import type { Scene, SentLayer } from './worker-calls.ts'

/** Files of one flat picture. */
export const flatFormats = ['png', 'jpeg', 'webp'] as const
export type FlatFormat = (typeof flatFormats)[number]

/** What is said of everything in a file of layers. */
interface Said {
  name: string
  shown: boolean
  opacity: number
  blend: BlendMode
}

/** A layer as it goes into a file: with others in it, with pixels within a box, or with coverage from the corner. */
export type SentNode = Said &
  (
    | { holds: 'layers'; children: readonly SentNode[] }
    | { holds: 'pixels'; pixels: Pick<SentLayer, 'source' | 'placement'>; box: Box | null }
    | { holds: 'coverage'; coverage: Coverage }
  )

/** What the pixel worker does for files that come in and leave. */
export interface FileCalls {
  /** A scene as a file of one picture, in the colours of a picture of the library where there is one. */
  flat: {
    input: { scene: Scene; format: FlatFormat; quality: number; profileOf: string | null }
    output: Uint8Array<ArrayBuffer>
  }
  /** A scene with its layers, bottom first, as a PSD. */
  layered: {
    input: { scene: Scene; layers: readonly SentNode[]; profileOf: string | null }
    output: Uint8Array<ArrayBuffer>
  }
  /** What a picture covers of a box: what is not clear of it, or its light parts where nothing is. */
  'mask-of-picture': { input: { layer: SentLayer; box: Box }; output: Coverage }
}

/** A layer whose pixels are there. */
export type DrawnNode = Said &
  (
    | { holds: 'layers'; children: readonly DrawnNode[] }
    | { holds: 'pixels'; bitmap: Bitmap | null; x: number; y: number }
  )
