import {
  Brush,
  Circle,
  Crop,
  Eraser,
  Frame,
  Hand,
  Lasso,
  type LucideIcon,
  MousePointer2,
  Shapes,
  SquareDashed,
  Type,
  Waypoints,
  ZoomIn,
} from 'lucide-react'
import type { ToolId } from '#shared/model/canvas-tool.ts'

export const toolIcons: Readonly<Record<ToolId, LucideIcon>> = {
  select: MousePointer2,
  hand: Hand,
  zoom: ZoomIn,
  brush: Brush,
  eraser: Eraser,
  lasso: Lasso,
  polygon: Waypoints,
  rectangle: SquareDashed,
  ellipse: Circle,
  box: Frame,
  text: Type,
  shape: Shapes,
  crop: Crop,
}
