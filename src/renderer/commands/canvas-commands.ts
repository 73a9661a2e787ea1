import {
  ArrowLeftRight,
  Brush,
  ChevronDown,
  ChevronUp,
  Contrast,
  ClipboardCopy,
  Copy,
  Eye,
  FileDown,
  Folder,
  FolderOpen,
  Frame,
  ImagePlus,
  Images,
  History,
  Maximize,
  Minus,
  Plus,
  Redo2,
  Sparkles,
  Trash2,
  TextCursorInput,
  Undo2,
  Wrench,
  ZoomIn,
  ZoomOut,
} from 'lucide-react'
import type { CommandGroup } from '#renderer/words/command-words.ts'
import { toolIds } from '#shared/model/canvas-tool.ts'
import type { Deed } from './canvas-deed.ts'
import type { CanvasPort, FilesPort } from './canvas-port.ts'
import type { Command } from './command.ts'
import { layerDeeds } from './layer-commands.ts'
import { resultDeeds } from './result-commands.ts'

const toolKeys: Readonly<Record<(typeof toolIds)[number], string>> = {
  select: 'V',
  hand: 'H',
  zoom: 'Z',
  brush: 'B',
  eraser: 'E',
  bucket: 'G',
  gradient: 'Shift+G',
  eyedropper: 'I',
  lasso: 'L',
  polygon: 'P',
  rectangle: 'M',
  ellipse: 'O',
  'colour-range': 'W',
  box: 'C',
  text: 'T',
  shape: 'U',
  crop: 'Shift+C',
  expand: 'Shift+X',
}

const hasLayer = (canvas: CanvasPort): boolean => canvas.hasLayer

const deeds: readonly Deed[] = [
  { id: 'canvas-generate', icon: Sparkles, keys: '$mod+Enter', run: (it) => it.generate() },
  { id: 'canvas-prompt', icon: TextCursorInput, keys: 'Shift+P', run: (it) => it.focusPrompt() },
  { id: 'canvas-prompts', icon: History, keys: '$mod+Shift+H', run: (it) => it.showPrompts() },
  {
    id: 'canvas-undo',
    icon: Undo2,
    keys: '$mod+Z',
    yieldsToWords: true,
    repeats: true,
    when: ({ canUndo }) => canUndo,
    run: ({ undo }) => undo(),
  },
  {
    id: 'canvas-redo',
    icon: Redo2,
    keys: '$mod+Shift+Z',
    moreKeys: ['$mod+Y'],
    yieldsToWords: true,
    repeats: true,
    when: ({ canRedo }) => canRedo,
    run: ({ redo }) => redo(),
  },
  { id: 'brush-smaller', icon: Minus, keys: '[', repeats: true, run: (it) => it.resizeBrush(-1) },
  { id: 'brush-larger', icon: Plus, keys: ']', repeats: true, run: (it) => it.resizeBrush(1) },
  { id: 'swap-colours', icon: ArrowLeftRight, keys: 'X', run: (it) => it.swapColours() },
  { id: 'reset-colours', icon: Contrast, keys: 'D', run: (it) => it.resetColours() },
  { id: 'zoom-in', icon: ZoomIn, keys: '$mod+=', repeats: true, run: (it) => it.zoom('in') },
  { id: 'zoom-out', icon: ZoomOut, keys: '$mod+-', repeats: true, run: (it) => it.zoom('out') },
  { id: 'zoom-fit', icon: Maximize, keys: '$mod+0', run: (it) => it.zoom('fit') },
  {
    id: 'zoom-box',
    icon: Frame,
    keys: '$mod+Shift+0',
    // Where Shift makes another sign of it.
    moreKeys: ['$mod+Shift+Digit0'],
    run: (it) => it.zoom('box'),
  },
  { id: 'zoom-100', icon: ZoomIn, keys: '$mod+Alt+1', run: (it) => it.zoom(1) },
  { id: 'zoom-200', icon: ZoomIn, keys: '$mod+Alt+2', run: (it) => it.zoom(2) },
  { id: 'zoom-400', icon: ZoomIn, keys: '$mod+Alt+3', run: (it) => it.zoom(4) },
  { id: 'zoom-800', icon: ZoomIn, keys: '$mod+Alt+4', run: (it) => it.zoom(8) },
  {
    id: 'delete-layers',
    icon: Trash2,
    keys: 'Delete',
    moreKeys: ['Backspace'],
    when: hasLayer,
    run: (it) => it.removeLayers(),
  },
  {
    id: 'duplicate-layers',
    icon: Copy,
    keys: '$mod+D',
    when: hasLayer,
    run: (it) => it.duplicateLayers(),
  },
  {
    id: 'layers-up',
    icon: ChevronUp,
    keys: '$mod+]',
    when: hasLayer,
    run: (it) => it.moveLayers(1),
  },
  {
    id: 'layers-down',
    icon: ChevronDown,
    keys: '$mod+[',
    when: hasLayer,
    run: (it) => it.moveLayers(-1),
  },
  {
    id: 'group-layers',
    icon: Folder,
    keys: '$mod+G',
    when: hasLayer,
    run: (it) => it.groupLayers(),
  },
  {
    id: 'ungroup-layers',
    icon: FolderOpen,
    keys: '$mod+Shift+G',
    when: hasLayer,
    run: (it) => it.ungroupLayers(),
  },
  { id: 'toggle-masks', icon: Eye, keys: 'Shift+M', run: (it) => it.toggleMasks() },
]

const tools: readonly Deed[] = toolIds.map((tool) => ({
  id: `tool-${tool}`,
  icon: tool === 'brush' ? Brush : Wrench,
  keys: toolKeys[tool],
  run: ({ useTool }, heldKey) => useTool(tool, heldKey),
}))

const onFiles =
  (act: (files: FilesPort) => void) =>
  ({ files }: CanvasPort): void => {
    if (files) act(files)
  }

const comingAndLeaving: readonly Deed[] = [
  {
    id: 'save-canvas-copy',
    icon: FileDown,
    keys: '$mod+Shift+S',
    run: onFiles(({ saveCopy }) => saveCopy()),
  },
  {
    id: 'copy-canvas',
    icon: ClipboardCopy,
    keys: '$mod+Shift+C',
    run: onFiles(({ copy }) => copy()),
  },
  { id: 'keep-canvas', icon: Images, run: onFiles(({ keep }) => keep()) },
  { id: 'add-picture', icon: ImagePlus, run: onFiles(({ addPicture }) => addPicture()) },
]

const asCommand =
  (group: CommandGroup) =>
  ({ when = () => true, run, ...deed }: Deed): Command => ({
    ...deed,
    group,
    enabled: ({ canvas, viewerOpen }) => !viewerOpen && canvas !== null && when(canvas),
    run: ({ canvas }, heldKey) => {
      if (canvas) run(canvas, heldKey)
    },
  })

/** What is done on the canvas, each only while one is open: choosing among results, which comes first, and all the rest. */
export const canvasCommands: readonly Command[] = [
  ...resultDeeds.map(asCommand('results')),
  ...[...tools, ...deeds, ...layerDeeds, ...comingAndLeaving].map(asCommand('canvas')),
]
