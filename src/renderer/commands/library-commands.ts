import {
  CircleSlash2,
  CopyCheck,
  CopyX,
  FilePlus,
  FolderPlus,
  Layers,
  Layers2,
  ScanSearch,
  SquareStack,
  Star,
  Undo2,
  X,
} from 'lucide-react'
import { orderWords as words } from '#renderer/words/order.ts'
import { DUPLICATES } from '#shared/search/whole-groups.ts'
import { type Command, hasPicture, withPicture } from './command.ts'
import type { CommandContext } from './context.ts'

const mayChange = (context: CommandContext): boolean => hasPicture(context) && context.writable

const selected = ({ selected }: CommandContext): { ids: string[] } => ({ ids: [...selected] })

/** Stars by their keys, each time the same command. */
const ratings = (['rate-1', 'rate-2', 'rate-3', 'rate-4', 'rate-5', 'rate-0'] as const).map(
  (id): Command => {
    const key = id.slice(-1)
    const rating = Number(key)
    return {
      id,
      group: 'library',
      icon: rating === 0 ? CircleSlash2 : Star,
      keys: key,
      enabled: mayChange,
      run: (context) =>
        context.order.change(selected(context), { rating }, (count) => words.rated(count, rating)),
    }
  },
)

/** What is decided on near duplicates, where they are shown. */
const decisions: readonly Command[] = (
  [
    { decision: 'keep', icon: CopyCheck, keys: 'K' },
    { decision: 'stack', icon: Layers, keys: 'G' },
    { decision: 'part', icon: CopyX, keys: 'N' },
  ] as const
).map(({ decision, icon, keys }) => ({
  id: `${decision}-near`,
  group: 'library',
  icon,
  keys,
  enabled: (context) => mayChange(context) && context.duplicates !== null,
  run: ({ order, selected }) => order.decide(selected, decision),
}))

/** Bringing files into the library and keeping them in order. */
export const libraryCommands: readonly Command[] = [
  ...ratings,
  {
    id: 'undo-order',
    group: 'library',
    icon: Undo2,
    keys: '$mod+Z',
    yieldsToTyping: true,
    enabled: (context) => context.writable,
    run: (context) => context.order.undo(),
  },
  {
    id: 'reject',
    group: 'library',
    icon: X,
    keys: 'X',
    enabled: mayChange,
    run: (context) => context.order.change(selected(context), { rating: -1 }, words.rejectedSome),
  },
  {
    id: 'stack',
    group: 'library',
    icon: Layers,
    keys: '$mod+G',
    enabled: (context) => mayChange(context) && context.selected.length > 1,
    run: (context) => context.order.change(selected(context), { stack: true }, words.stacked),
  },
  {
    id: 'unstack',
    group: 'library',
    icon: Layers2,
    keys: '$mod+Shift+G',
    enabled: mayChange,
    run: (context) =>
      context.order.change(selected(context), { stack: false }, () => words.unstacked),
  },
  {
    id: 'show-stack',
    group: 'library',
    icon: Layers,
    keys: 'S',
    enabled: hasPicture,
    run: withPicture((context, assetId) => context.view.find(`stack:${assetId}`)),
  },
  {
    id: 'show-duplicates',
    group: 'library',
    icon: SquareStack,
    run: (context) => context.view.find(DUPLICATES),
  },
  {
    id: 'show-near',
    group: 'library',
    icon: SquareStack,
    keys: 'D',
    enabled: hasPicture,
    run: withPicture((context, assetId) => context.view.find(`near:${assetId}`)),
  },
  ...decisions,
  {
    id: 'find-alike',
    group: 'library',
    icon: ScanSearch,
    keys: 'L',
    enabled: hasPicture,
    run: withPicture((context, assetId) => context.view.find(`like:${assetId}`)),
  },
  {
    id: 'import-files',
    group: 'library',
    icon: FilePlus,
    keys: '$mod+O',
    enabled: (context) => context.writable,
    run: (context) => context.imports.choose('files'),
  },
  {
    id: 'import-folder',
    group: 'library',
    icon: FolderPlus,
    enabled: (context) => context.writable,
    run: (context) => context.imports.choose('folder'),
  },
]
