import type { LucideIcon } from 'lucide-react'
import { type AssetCommandId, assetCommandWords } from '#renderer/words/command-words.ts'
import type { AssetKind } from '#shared/model/asset.ts'
import { isPicture } from '#shared/model/export.ts'
import { keysOf, MOST_COMPARED, findCommand } from './commands.ts'

/** A command for assets, as bars, lists and menus show it. */
export interface AssetCommand {
  id: AssetCommandId
  label: string
  icon: LucideIcon
  keys: string | undefined
}

/** The assets it would act on. */
export interface AssetChoice {
  count: number
  /** null: they are of several kinds. */
  kind: AssetKind | null
  trashed: boolean
  /** They are shown as near duplicates: those of one group, or all groups by their best. */
  duplicates?: 'group' | 'groups' | null
}

const one = ({ count }: AssetChoice): boolean => count === 1
const near = ({ duplicates = null }: AssetChoice): boolean => duplicates !== null

/** Which of them make sense for what is chosen, in the order in which they are shown. */
const fitting: Readonly<Record<AssetCommandId, (choice: AssetChoice) => boolean>> = {
  'show-near': (choice) => choice.duplicates === 'groups' && one(choice),
  'keep-near': near,
  'stack-near': near,
  'part-near': near,
  'open-viewer': one,
  'open-on-canvas': ({ count, kind, trashed }) => count === 1 && kind === 'image' && !trashed,
  compare: ({ count }) => count > 1 && count <= MOST_COMPARED,
  'use-settings': one,
  'copy-prompt': one,
  'copy-picture': ({ count, kind }) => count === 1 && kind !== null && isPicture(kind),
  'copy-files': () => true,
  'copy-paths': () => true,
  reveal: one,
  export: () => true,
  'new-character': ({ kind, trashed }) => kind === 'image' && !trashed,
  'next-shot': ({ count, kind, trashed }) => count === 1 && kind === 'video' && !trashed,
  'find-alike': ({ count, kind, trashed }) => count === 1 && kind !== 'audio' && !trashed,
  stack: ({ count, trashed }) => count > 1 && !trashed,
  trash: ({ trashed }) => !trashed,
  restore: ({ trashed }) => trashed,
}

/** What puts assets, or words of them, on the clipboard: one row of a menu, and no place of its own elsewhere. */
export const copyCommands: readonly AssetCommandId[] = ['copy-picture', 'copy-files', 'copy-paths']

/** The commands for what is chosen, but for those that their place has in another form. */
export const assetCommands = (
  choice: AssetChoice,
  without: readonly AssetCommandId[] = [],
): AssetCommand[] =>
  Object.entries(fitting).flatMap(([name, fits]) => {
    const id = name as AssetCommandId
    const icon = findCommand(id)?.icon
    if (!icon || without.includes(id) || !fits(choice)) return []
    return [{ id, label: assetCommandWords[id], icon, keys: keysOf(id) }]
  })
