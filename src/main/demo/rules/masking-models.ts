import { amount, group, media, whole, type Fields } from './field.ts'
import { medium } from './cross-rule.ts'
import type { ToolModel } from './tool-model.ts'

/** A part of a detection that is painted white: an ellipse in shares of its box. */
export interface Part {
  readonly x: number
  readonly y: number
  readonly across: number
  readonly down: number
}

/** One model that finds something and masks it. */
export interface MaskingModel extends ToolModel {
  readonly seeks: 'face' | 'hand' | 'person'
  /** What is painted: the whole box, the outline of the figure, or parts of a face. */
  readonly paints: 'box' | 'figure' | readonly Part[]
}

const oval: readonly Part[] = [{ x: 0.5, y: 0.5, across: 0.5, down: 0.5 }]
const eyes: readonly Part[] = [
  { x: 0.31, y: 0.42, across: 0.15, down: 0.07 },
  { x: 0.69, y: 0.42, across: 0.15, down: 0.07 },
]
const nose: readonly Part[] = [{ x: 0.5, y: 0.56, across: 0.12, down: 0.14 }]
const lips: readonly Part[] = [{ x: 0.5, y: 0.78, across: 0.2, down: 0.07 }]

type Row = readonly [
  number: number,
  name: string,
  seeks: MaskingModel['seeks'],
  paints: MaskingModel['paints'],
]

const rows: readonly Row[] = [
  [1, 'YOLOv8n face', 'face', 'box'],
  [2, 'YOLOv8s face', 'face', 'box'],
  [3, 'YOLOv8n hand', 'hand', 'box'],
  [4, 'YOLOv8n person', 'person', 'figure'],
  [5, 'YOLOv8s person', 'person', 'figure'],
  [6, 'MediaPipe face, full', 'face', oval],
  [7, 'MediaPipe face, short', 'face', oval],
  [8, 'MediaPipe face mesh', 'face', oval],
  [9, 'MediaPipe eyes only', 'face', eyes],
  [10, 'MediaPipe eyes and lips', 'face', [...eyes, ...lips]],
  [11, 'MediaPipe nose and eyes', 'face', [...nose, ...eyes]],
  [12, 'MediaPipe nose and lips', 'face', [...nose, ...lips]],
  [13, 'MediaPipe nose', 'face', nose],
  [14, 'MediaPipe lips', 'face', lips],
  [15, 'MediaPipe eyes', 'face', eyes],
]

const settings: Fields = {
  confidence: amount(0, 1),
  maxDetections: whole(1, 20),
  maskPadding: whole(-512, 512),
  maskBlur: whole(0, 512),
}

/** The models of `imageMasking`; the settings also stand at the root, as they did in 2025. */
export const maskingModels: readonly MaskingModel[] = rows.map(([number, name, seeks, paints]) => ({
  air: `runware:35@${number}`,
  name,
  seeks,
  paints,
  host: 'runware',
  fields: {
    inputs: group({ image: media }),
    inputImage: media,
    settings: group(settings),
    ...settings,
  },
  rules: medium('image', 'inputImage'),
  seconds: 1,
}))
