import { Copy, Plus, Sparkles, Workflow } from 'lucide-react'
import type { ReactNode } from 'react'
import { assetCommands, copyCommands } from '#renderer/commands/asset-commands.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { ActionPrice, actionsOn } from '#renderer/parts/asset-actions.tsx'
import { ChainPrice, useFittingChains } from '#renderer/parts/chain-rows.tsx'
import { operationIcon } from '#renderer/parts/operation-icon.tsx'
import { Menu, MenuLine, MenuRow, Submenu } from '#renderer/ui/menu.tsx'
import { assetActionWords as words } from '#renderer/words/asset-actions.ts'
import type { AssetCommandId } from '#renderer/words/command-words.ts'
import { chainWords } from '#renderer/words/chains.ts'
import type { AssetKind } from '#shared/model/asset.ts'
import { changeApp, useAppStore } from './app-store.ts'

interface ChosenProps {
  /** The first of them; all are of its kind. */
  asset: { id: string; kind: AssetKind }
  assetIds: readonly string[]
}

/** What can be made of the assets, with what it costs. */
const MakeRows = ({ asset, assetIds }: ChosenProps): ReactNode => {
  const { context } = useCommands()
  return actionsOn(asset, context).map(({ operation: { id, icon, title }, wish }) => (
    <MenuRow
      key={id}
      icon={operationIcon(icon)}
      label={wish.ready ? title : `${title}…`}
      hint={wish.ready ? <ActionPrice wish={wish} /> : undefined}
      onClick={() => context().operations.start(id, assetIds)}
    />
  ))
}

/** The chains that can be done to them. */
const ChainRows = ({ asset, assetIds }: ChosenProps): ReactNode => {
  const { context } = useCommands()
  const chains = useFittingChains(asset.kind)
  return (
    <>
      {chains.map((chain) => (
        <MenuRow
          key={chain.id}
          icon={Workflow}
          label={chain.name}
          hint={<ChainPrice chain={chain} assetId={asset.id} />}
          onClick={() => context().chains.run(chain, assetIds)}
        />
      ))}
      {chains.length > 0 && <MenuLine />}
      <MenuRow
        icon={Plus}
        label={chainWords.add}
        onClick={() => context().chains.edit(null, asset)}
      />
    </>
  )
}

/** Rows at the top, those behind one row, and those at the end. */
type Part = 'beginning' | 'copying' | 'ending'

const copying: ReadonlySet<AssetCommandId> = new Set(['copy-prompt', ...copyCommands])

const Rows = (): ReactNode => {
  const { run, enabled, context } = useCommands()
  const { selected, selectedKind: kind, trashed, duplicates, viewerOpen, writable } = context()
  const [first] = selected
  if (first === undefined) return null
  const rows = assetCommands(
    { count: selected.length, kind, trashed, duplicates },
    viewerOpen ? ['open-viewer'] : [],
  )
  const partOf = (id: AssetCommandId): Part => {
    if (id === 'trash' || id === 'restore') return 'ending'
    return copying.has(id) ? 'copying' : 'beginning'
  }
  const show = (part: Part): ReactNode =>
    rows
      .filter(({ id }) => partOf(id) === part)
      .map(({ id, label, icon, keys }) => (
        <MenuRow
          key={id}
          icon={icon}
          label={label}
          keys={keys}
          disabled={!enabled(id)}
          onClick={() => run(id)}
        />
      ))
  const chosen = kind && { asset: { id: first, kind }, assetIds: selected }
  return (
    <>
      {show('beginning')}
      <Submenu icon={Copy} label={words.copy}>
        {show('copying')}
      </Submenu>
      {chosen && !trashed && writable && (
        <>
          <MenuLine />
          <Submenu icon={Sparkles} label={words.title}>
            <MakeRows {...chosen} />
          </Submenu>
          <Submenu icon={Workflow} label={words.chains}>
            <ChainRows {...chosen} />
          </Submenu>
        </>
      )}
      <MenuLine />
      {show('ending')}
    </>
  )
}

/** The menu of what is selected, where an asset was clicked with the other button. */
export const AssetMenu = (): ReactNode => {
  const menu = useAppStore((state) => state.menu)
  if (!menu) return null
  return (
    <Menu label={words.menu} at={menu} onClose={() => changeApp({ menu: null })}>
      <Rows />
    </Menu>
  )
}
