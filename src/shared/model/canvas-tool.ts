/** The tools, in the order of their bar. */
export const toolIds = [
  'select',
  'hand',
  'zoom',
  'brush',
  'eraser',
  'bucket',
  'gradient',
  'eyedropper',
  'lasso',
  'polygon',
  'rectangle',
  'ellipse',
  'colour-range',
  'box',
  'text',
  'shape',
  'crop',
  'expand',
] as const
/** `pose` is not in the bar: it is taken up for a layer that shows one. */
export type ToolId = (typeof toolIds)[number] | 'pose'
