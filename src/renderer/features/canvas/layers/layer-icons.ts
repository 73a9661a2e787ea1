import {
  Brush,
  Folder,
  Image,
  type LucideIcon,
  Network,
  Shapes,
  SquareDashed,
  SwatchBook,
  Type,
} from 'lucide-react'
import type { LayerKind } from '#shared/model/layer.ts'

export const kindIcons: Readonly<Record<LayerKind, LucideIcon>> = {
  image: Image,
  paint: Brush,
  mask: SquareDashed,
  control: Network,
  reference: SwatchBook,
  text: Type,
  shape: Shapes,
  group: Folder,
}
