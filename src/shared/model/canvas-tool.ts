/** The tools, in the order of their bar. */
export const toolIds = [
  'select',
  'hand',
  'zoom',
  'brush',
  'eraser',
  'lasso',
  'polygon',
  'rectangle',
  'ellipse',
  'box',
  'text',
  'shape',
  'crop',
  'expand',
] as const
export type ToolId = (typeof toolIds)[number]
