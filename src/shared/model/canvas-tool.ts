/** The tools, in the order of their bar. */
export const toolIds = [
  'select',
  'hand',
  'zoom',
  'brush',
  'eraser',
  'bucket',
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
export type ToolId = (typeof toolIds)[number]
