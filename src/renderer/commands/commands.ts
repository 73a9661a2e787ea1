import {
  Clapperboard,
  Copy,
  Eraser,
  FolderOpen,
  History,
  Image,
  Info,
  Layers,
  MoveLeft,
  MoveRight,
  PanelRight,
  Pause,
  RotateCcw,
  SlidersHorizontal,
  SquareSplitHorizontal,
  Sparkles,
  TextCursorInput,
  Trash2,
  UserRoundPlus,
  WandSparkles,
  X,
  ZoomIn,
} from 'lucide-react'
import type { CommandId } from '#renderer/words/command-words.ts'
import { type Command, hasPicture, withPicture } from './command.ts'
import { canvasCommands } from './canvas-commands.ts'
import { isWorkplace } from './context.ts'
import { shownKey } from './key-choices.ts'
import { libraryCommands } from './library-commands.ts'
import { leaveCommands } from './leave-commands.ts'
import { placeCommands } from './place-commands.ts'
import { studioCommands } from './studio-commands.ts'

/** So many pictures can be compared at once. */
export const MOST_COMPARED = 9

/** Everything a person can do, in the order of the palette. */
export const commands: readonly Command[] = [
  ...canvasCommands,
  {
    id: 'generate',
    group: 'create',
    icon: Sparkles,
    keys: '$mod+Enter',
    enabled: (context) => context.canGenerate && context.writable,
    run: (context) => context.create.generate(),
  },
  {
    id: 'enhance',
    group: 'create',
    icon: WandSparkles,
    keys: '$mod+E',
    // What is written there is not in view of whoever works on a canvas, and may cost something.
    enabled: (context) => context.canEnhance && context.canvas === null,
    run: (context) => {
      if (!isWorkplace(context.surface)) context.view.go('create')
      context.create.enhance()
    },
  },
  {
    id: 'focus-prompt',
    group: 'create',
    icon: TextCursorInput,
    keys: 'P',
    enabled: (context) => !context.viewerOpen,
    run: (context) => {
      if (!isWorkplace(context.surface)) context.view.go('create')
      context.create.focusPrompt()
    },
  },
  {
    id: 'prompt-history',
    group: 'create',
    icon: History,
    keys: '$mod+Shift+H',
    enabled: (context) => !context.viewerOpen,
    run: (context) => {
      if (!isWorkplace(context.surface)) context.view.go('create')
      context.create.showHistory()
    },
  },
  {
    id: 'use-settings',
    group: 'create',
    icon: SlidersHorizontal,
    keys: 'U',
    enabled: hasPicture,
    run: withPicture((context, assetId) => context.create.useSettingsOf(assetId)),
  },
  {
    id: 'toggle-inspector',
    group: 'create',
    icon: PanelRight,
    keys: '$mod+I',
    enabled: (context) =>
      (isWorkplace(context.surface) || context.surface === 'library') && !context.viewerOpen,
    run: (context) => context.view.toggleInspector(),
  },
  ...placeCommands,
  {
    id: 'open-viewer',
    group: 'picture',
    icon: Image,
    keys: 'O',
    enabled: (context) => hasPicture(context) && !context.viewerOpen,
    run: withPicture((context, assetId) => context.viewer.open(assetId)),
  },
  {
    id: 'compare',
    group: 'picture',
    icon: SquareSplitHorizontal,
    keys: 'C',
    enabled: (context) => hasPicture(context) && context.selected.length <= MOST_COMPARED,
    run: (context) => context.viewer.compare(),
  },
  {
    id: 'close-viewer',
    group: 'picture',
    icon: X,
    keys: 'Escape',
    moreKeys: ['Space'],
    enabled: (context) => context.viewerOpen,
    run: (context) => context.viewer.close(),
  },
  {
    id: 'next-picture',
    group: 'picture',
    icon: MoveRight,
    keys: 'ArrowRight',
    repeats: true,
    enabled: (context) => context.viewerOpen,
    run: (context) => context.viewer.step(1),
  },
  {
    id: 'previous-picture',
    group: 'picture',
    icon: MoveLeft,
    keys: 'ArrowLeft',
    repeats: true,
    enabled: (context) => context.viewerOpen,
    run: (context) => context.viewer.step(-1),
  },
  {
    id: 'toggle-zoom',
    group: 'picture',
    icon: ZoomIn,
    keys: 'Z',
    enabled: (context) => context.viewerOpen,
    run: (context) => context.viewer.toggleZoom(),
  },
  {
    id: 'viewer-info',
    group: 'picture',
    icon: Info,
    keys: 'I',
    enabled: (context) => context.viewerOpen,
    run: (context) => context.viewer.toggleInfo(),
  },
  {
    id: 'open-on-canvas',
    group: 'picture',
    icon: Layers,
    keys: '$mod+Shift+O',
    enabled: (context) => context.selectedKind === 'image' && !context.trashed && context.writable,
    run: withPicture((context, assetId) => context.beginCanvas(assetId)),
  },
  {
    id: 'new-character',
    group: 'picture',
    icon: UserRoundPlus,
    enabled: (context) => context.selectedKind === 'image' && !context.trashed && context.writable,
    run: (context) => context.characters.begin(context.selected),
  },
  {
    id: 'next-shot',
    group: 'picture',
    icon: Clapperboard,
    enabled: (context) => context.selectedKind === 'video' && !context.trashed && context.writable,
    run: withPicture((context, assetId) => context.operations.nextShot(assetId)),
  },
  {
    id: 'copy-prompt',
    group: 'picture',
    icon: Copy,
    enabled: hasPicture,
    run: withPicture((context, assetId) => context.create.copyPromptOf(assetId)),
  },
  {
    id: 'reveal',
    group: 'picture',
    icon: FolderOpen,
    enabled: hasPicture,
    run: withPicture((context, assetId) => context.pictures.reveal(assetId)),
  },
  ...leaveCommands,
  {
    id: 'trash',
    group: 'picture',
    icon: Trash2,
    keys: 'Delete',
    moreKeys: ['Backspace'],
    enabled: (context) => hasPicture(context) && !context.trashed && context.writable,
    run: (context) => context.pictures.trash(context.selected),
  },
  {
    id: 'restore',
    group: 'picture',
    icon: RotateCcw,
    keys: 'R',
    enabled: (context) => hasPicture(context) && context.trashed && context.writable,
    run: (context) => context.pictures.restore(context.selected),
  },
  ...libraryCommands,
  {
    id: 'pause-queue',
    group: 'queue',
    icon: Pause,
    run: (context) => context.queue.pause(!context.queuePaused),
  },
  {
    id: 'clear-finished',
    group: 'queue',
    icon: Eraser,
    run: (context) => context.queue.clearFinished(),
  },
  ...studioCommands,
]

const byId = new Map(commands.map((command) => [command.id, command]))

/** The record with this id. */
export const findCommand = (id: string): Command | undefined => byId.get(id as CommandId)

/** The binding of a command, for tooltips. */
export const keysOf = (id: CommandId): string | undefined => {
  const command = byId.get(id)
  return command && shownKey(command)
}
