import type { toolIds } from '#shared/model/canvas-tool.ts'

type BarTool = (typeof toolIds)[number]

/** The tools of the bar by what they work on; a line stands between groups. */
export const toolGroups = {
  view: ['select', 'hand', 'zoom'],
  paint: ['brush', 'eraser', 'bucket', 'gradient', 'eyedropper'],
  mask: ['lasso', 'polygon', 'rectangle', 'ellipse', 'colour-range'],
  box: ['box', 'crop', 'expand'],
  objects: ['text', 'shape'],
} as const satisfies Record<string, readonly BarTool[]>
