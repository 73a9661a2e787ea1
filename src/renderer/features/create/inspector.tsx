import {
  Copy,
  FolderOpen,
  Image,
  MousePointerClick,
  RotateCcw,
  SlidersHorizontal,
  Trash2,
} from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { useAsset, useCatalogue } from '#renderer/bridge/queries.ts'
import { keysOf } from '#renderer/commands/commands.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { ActionList } from '#renderer/parts/action-list.tsx'
import { Picture } from '#renderer/parts/picture.tsx'
import { fileRows, promptsOf, recipeRows } from '#renderer/parts/recipe-rows.ts'
import { RecipeTable } from '#renderer/parts/recipe-table.tsx'
import { Badge } from '#renderer/ui/badge.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import type { CommandId } from '#renderer/words/command-words.ts'
import { createWords as words } from '#renderer/words/create.ts'
import { demoMark, recipeWords } from '#renderer/words/surfaces.ts'
import type { Asset } from '#shared/model/asset.ts'
import { revealFlagged, useCreateStore } from './create-store.ts'
import styles from './inspector.module.css'

const actions: readonly { id: CommandId; icon: LucideIcon; label: string }[] = [
  { id: 'open-viewer', icon: Image, label: words.open },
  { id: 'use-settings', icon: SlidersHorizontal, label: words.useSettings },
  { id: 'copy-prompt', icon: Copy, label: words.copyPrompt },
  { id: 'reveal', icon: FolderOpen, label: words.reveal },
]

const trashing = (asset: Asset): { id: CommandId; icon: LucideIcon; label: string } =>
  asset.trashedAt === null
    ? { id: 'trash', icon: Trash2, label: words.trash }
    : { id: 'restore', icon: RotateCcw, label: words.restore }

const Preview = ({ asset }: { asset: Asset }): ReactNode => {
  const { run } = useCommands()
  const revealed = useCreateStore((state) => state.revealed.has(asset.id))
  const hidden = asset.flagged && !revealed
  return (
    <button
      type="button"
      className={styles['preview']}
      aria-label={words.open}
      style={{ aspectRatio: String(Math.max(0.8, asset.width / asset.height)) }}
      onClick={() => (hidden ? revealFlagged(asset.id) : run('open-viewer'))}
    >
      <Picture assetId={asset.id} alt="" hidden={hidden} hiddenLabel={words.flagged} />
    </button>
  )
}

const Prompts = ({ asset }: { asset: Asset }): ReactNode => {
  const { prompt, original } = promptsOf(asset)
  return (
    <>
      {prompt !== null && <p className={styles['prompt']}>{prompt}</p>}
      {original !== null && (
        <p className={styles['original']}>
          {recipeWords.originalPrompt}: {original}
        </p>
      )}
    </>
  )
}

const Details = ({ asset }: { asset: Asset }): ReactNode => {
  const { run } = useCommands()
  const models = useCatalogue().data?.models ?? []
  return (
    <>
      <Preview asset={asset} />
      <ActionList
        rows={[...actions, trashing(asset)].map((action) => ({
          ...action,
          keys: keysOf(action.id),
        }))}
        onRun={run}
      />
      <section className={styles['part']}>
        <h3 className={styles['heading']}>
          {recipeWords.title}
          {asset.engine === 'demo' && <Badge>{demoMark}</Badge>}
        </h3>
        <Prompts asset={asset} />
        <RecipeTable rows={recipeRows(asset, models)} />
      </section>
      <section className={styles['part']}>
        <h3 className={styles['heading']}>{recipeWords.file}</h3>
        <RecipeTable rows={fileRows(asset)} />
      </section>
    </>
  )
}

/** The right side: what is selected, and what can be done with it. */
export const Inspector = (): ReactNode => {
  const selected = useCreateStore((state) => state.selected)
  const asset = useAsset(selected).data
  return (
    <aside className={styles['inspector']} aria-label={words.inspector}>
      {selected !== null && asset ? (
        <Details asset={asset} />
      ) : (
        <EmptyState
          icon={<Icon of={MousePointerClick} size={24} />}
          title={words.inspectorEmptyTitle}
          text={words.inspectorEmptyText}
        />
      )}
    </aside>
  )
}
