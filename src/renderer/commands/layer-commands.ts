import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignStartHorizontal,
  AlignStartVertical,
  Bookmark,
  ChevronDown,
  ChevronUp,
  Contrast,
  Copy,
  Eraser,
  Expand,
  Focus,
  Fullscreen,
  Grid2x2,
  Grid2x2Check,
  Layers,
  Layers2,
  Images,
  type LucideIcon,
  Magnet,
  Map,
  MoveDown,
  MoveLeft,
  MoveRight,
  MoveUp,
  Network,
  PaintBucket,
  Ruler,
  Scan,
  Scissors,
  Shrink,
  SlidersVertical,
  SquareDashed,
  SunDim,
  SwatchBook,
  Type,
  Undo2,
} from 'lucide-react'
import { type Alignment, alignments } from '#shared/model/alignment.ts'
import { type AreaDeed, areaDeeds } from '#shared/model/area-deed.ts'
import { type FitWay, fitWays } from '#shared/model/fit-way.ts'
import { type LayerCopy, layerCopies } from '#shared/model/layer-copy.ts'
import type { Deed } from './canvas-deed.ts'
import type { CanvasPort } from './canvas-port.ts'

export const alignmentIcons: Readonly<Record<Alignment, LucideIcon>> = {
  left: AlignStartVertical,
  centre: AlignCenterVertical,
  right: AlignEndVertical,
  top: AlignStartHorizontal,
  middle: AlignCenterHorizontal,
  bottom: AlignEndHorizontal,
}

const hasLayer = (canvas: CanvasPort): boolean => canvas.hasLayer

/** Arrows choose among results while there are some. */
const mayNudge = ({ hasLayer, results, isStageFocused }: CanvasPort): boolean =>
  hasLayer && results === null && isStageFocused()

const directions = [
  { way: 'left', icon: MoveLeft, key: 'ArrowLeft', x: -1, y: 0 },
  { way: 'right', icon: MoveRight, key: 'ArrowRight', x: 1, y: 0 },
  { way: 'up', icon: MoveUp, key: 'ArrowUp', x: 0, y: -1 },
  { way: 'down', icon: MoveDown, key: 'ArrowDown', x: 0, y: 1 },
] as const

const nudges = directions.flatMap(({ way, icon, key, x, y }): Deed[] => [
  {
    id: `nudge-${way}`,
    icon,
    keys: key,
    repeats: true,
    when: mayNudge,
    run: ({ nudge }) => nudge({ x, y }),
  },
  {
    id: `nudge-${way}-far`,
    icon,
    keys: `Shift+${key}`,
    repeats: true,
    when: mayNudge,
    run: ({ nudge }) => nudge({ x: 10 * x, y: 10 * y }),
  },
])

const aligning = alignments.map((to): Deed => ({
  id: `align-${to}`,
  icon: alignmentIcons[to],
  when: hasLayer,
  run: ({ align }) => align(to),
}))

export const fitIcons: Readonly<Record<FitWay, LucideIcon>> = {
  contain: Shrink,
  cover: Fullscreen,
  stretch: Expand,
}

const fitting = fitWays.map((way): Deed => ({
  id: `fit-${way}`,
  icon: fitIcons[way],
  when: hasLayer,
  run: ({ fit }) => fit(way),
}))

/** What is done with the part that a mask covers, wherever that is offered. */
export const areaIcons: Readonly<Record<AreaDeed, LucideIcon>> = {
  copy: Copy,
  cut: Scissors,
  erase: Eraser,
  fill: PaintBucket,
}

const areaKeys: Readonly<Record<AreaDeed, Pick<Deed, 'keys' | 'moreKeys'>>> = {
  // Where Alt makes another sign of it.
  copy: { keys: '$mod+Alt+J', moreKeys: ['$mod+Alt+KeyJ'] },
  cut: { keys: '$mod+Shift+J' },
  erase: { keys: 'Shift+Delete' },
  fill: { keys: 'Shift+Backspace', moreKeys: ['Alt+Backspace'] },
}

const areas = areaDeeds.map((deed): Deed => ({
  id: `${deed}-area`,
  icon: areaIcons[deed],
  ...areaKeys[deed],
  yieldsToTyping: true,
  run: (it) => it.doToArea(deed),
}))

export const copyIcons: Readonly<Record<LayerCopy, LucideIcon>> = {
  control: Network,
  reference: SwatchBook,
  'mask-alpha': SquareDashed,
  'mask-luminance': SunDim,
}

const copying = layerCopies.map((as): Deed => ({
  id: `copy-as-${as}`,
  icon: copyIcons[as],
  when: ({ canCopyAs }) => canCopyAs,
  run: ({ copyAs }) => copyAs(as),
}))

/** What is done with layers, masks and what helps to see. */
export const layerDeeds: readonly Deed[] = [
  ...nudges,
  ...aligning,
  ...fitting,
  { id: 'toggle-snap', icon: Magnet, keys: 'Shift+S', run: (it) => it.toggleSnap() },
  {
    id: 'show-alone',
    icon: Focus,
    keys: 'Shift+O',
    when: hasLayer,
    run: ({ showAlone }) => showAlone(),
  },
  { id: 'layer-before', icon: Undo2, keys: 'Q', run: (it) => it.selectBefore() },
  {
    id: 'bookmark-layer',
    icon: Bookmark,
    keys: 'Shift+Q',
    when: hasLayer,
    run: (it) => it.bookmark(),
  },
  {
    id: 'layer-above',
    icon: ChevronUp,
    keys: 'Alt+]',
    // Where Alt makes another sign of it.
    moreKeys: ['Alt+BracketRight'],
    repeats: true,
    run: (it) => it.selectNext(1),
  },
  {
    id: 'layer-below',
    icon: ChevronDown,
    keys: 'Alt+[',
    moreKeys: ['Alt+BracketLeft'],
    repeats: true,
    run: (it) => it.selectNext(-1),
  },
  {
    id: 'cover-all',
    icon: SquareDashed,
    keys: '$mod+A',
    yieldsToTyping: true,
    run: (it) => it.coverAll(),
  },
  {
    id: 'invert-mask',
    icon: Contrast,
    keys: 'Shift+V',
    moreKeys: ['$mod+Shift+I'],
    yieldsToTyping: true,
    run: (it) => it.invertMask(),
  },
  ...areas,
  {
    id: 'write-text',
    icon: Type,
    keys: 'Enter',
    when: ({ canWrite, results, isStageFocused }) =>
      canWrite && results === null && isStageFocused(),
    run: ({ write }) => write(),
  },
  {
    id: 'adjust-colours',
    icon: SlidersVertical,
    keys: '$mod+U',
    yieldsToTyping: true,
    run: (it) => it.adjustColours(),
  },
  {
    id: 'lock-transparency',
    icon: Grid2x2Check,
    keys: '/',
    // Where it takes Shift to write one.
    moreKeys: ['Shift+/'],
    when: ({ canLockTransparency }) => canLockTransparency,
    run: (it) => it.lockTransparency(),
  },
  {
    id: 'merge-down',
    icon: Layers2,
    keys: '$mod+E',
    yieldsToTyping: true,
    when: ({ canMerge }) => canMerge,
    run: (it) => it.merge(),
  },
  {
    id: 'flatten-visible',
    icon: Layers,
    keys: '$mod+Shift+E',
    yieldsToTyping: true,
    run: (it) => it.flattenVisible(),
  },
  {
    id: 'rasterise-layers',
    icon: Grid2x2,
    when: ({ canRasterise }) => canRasterise,
    run: (it) => it.rasterise(),
  },
  ...copying,
  { id: 'box-to-masks', icon: Scan, keys: 'Shift+B', run: (it) => it.fitBoxToMasks() },
  {
    id: 'box-to-layers',
    icon: Fullscreen,
    keys: 'Shift+N',
    run: (it) => it.fitBoxToLayers(),
  },
  { id: 'toggle-navigator', icon: Map, keys: 'N', run: (it) => it.toggleNavigator() },
  { id: 'toggle-rulers', icon: Ruler, keys: 'Shift+R', run: (it) => it.toggleRulers() },
  {
    id: 'toggle-library-strip',
    icon: Images,
    keys: 'Shift+L',
    run: (it) => it.toggleLibraryStrip(),
  },
]
