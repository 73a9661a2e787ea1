import { ChevronLeft, ChevronRight, Info as InfoIcon, SquareSplitHorizontal, X } from 'lucide-react'
import {
  type ReactNode,
  type Ref,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'
import type { IdList } from '#renderer/bridge/asset-index.ts'
import { originalUrl } from '#renderer/bridge/media-url.ts'
import { useAsset, useAssets, useCatalogue } from '#renderer/bridge/queries.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { grouped } from '#renderer/words/numbers.ts'
import { compareWords } from '#renderer/words/compare.ts'
import { recipeWords, viewerWords as words } from '#renderer/words/surfaces.ts'
import type { Model } from '#shared/catalogue/model.ts'
import type { Asset, AssetKind } from '#shared/model/asset.ts'
import { Compare } from './compare.tsx'
import { Differences } from './differences.tsx'
import { Info } from './info.tsx'
import { Player } from './player.tsx'
import { Stage, type StageHandle } from './stage.tsx'
import type { ViewerHandle } from './viewer-handle.ts'
import styles from './viewer.module.css'

interface ViewerProps {
  ids: IdList
  id: string
  /** Assets to be compared instead of looking at one; null: none. */
  compared: readonly string[] | null
  onCompare: () => void
  onStep: (by: 1 | -1) => void
  onClose: () => void
  /** What can be done with the picture. */
  actions: (asset: Asset) => ReactNode
  ref: Ref<ViewerHandle>
}

const preload = (id: string | undefined): void => {
  if (id === undefined) return
  const image = new Image()
  image.src = originalUrl(id)
}

/** Focuses the picture shown last where it lies in the window, else what had the focus before. */
const giveBack = (id: string, before: Element | null): void => {
  const picture = document.querySelector(`[data-picture="${id}"]`)
  const target = picture ?? before
  picture?.scrollIntoView({ block: 'nearest' })
  if (target instanceof HTMLElement) target.focus({ preventScroll: true })
}

const playable = new Set<AssetKind>(['video', 'audio'])

/** A picture that was made from another one. */
const isComparable = (asset: Asset | undefined): boolean =>
  asset?.parentId != null && !playable.has(asset.kind)

/** Several assets once they are read. */
const Compared = ({ ids }: { ids: readonly string[] }): ReactNode => {
  const assets = useAssets(ids)
  return assets ? <Compare assets={assets} /> : <div className={styles['wait']} />
}

/** In what the assets compared differ. */
const ComparedInfo = ({
  ids,
  models,
}: {
  ids: readonly string[]
  models: readonly Model[]
}): ReactNode => {
  const assets = useAssets(ids)
  return assets && <Differences assets={assets} models={models} />
}

/** Beside it: in what pictures differ, or what made the one that is shown. */
const Side = ({
  asset,
  compared,
  actions,
}: Pick<ViewerProps, 'compared' | 'actions'> & { asset: Asset | undefined }): ReactNode => {
  const models = useCatalogue().data?.models ?? []
  return (
    <aside
      className={styles['side']}
      aria-label={compared === null ? recipeWords.title : compareWords.differs}
    >
      {compared === null && asset && (
        <Info asset={asset} models={models}>
          {actions(asset)}
        </Info>
      )}
      {compared !== null && <ComparedInfo ids={compared} models={models} />}
    </aside>
  )
}

/** The middle of the viewer: pictures compared, a player, or one picture. */
const Shown = ({
  asset,
  compared,
  ref,
}: {
  asset: Asset | undefined
  compared: readonly string[] | null
  ref: Ref<StageHandle>
}): ReactNode => {
  if (compared !== null) return <Compared key={compared.join(' ')} ids={compared} />
  if (!asset) return <div className={styles['wait']} />
  const View = playable.has(asset.kind) ? Player : Stage
  return <View key={asset.id} asset={asset} ref={ref} />
}

/** One picture filling the window, with its neighbours a key away. */
export const Viewer = ({
  ids,
  id,
  compared,
  onCompare,
  onStep,
  onClose,
  actions,
  ref,
}: ViewerProps): ReactNode => {
  const asset = useAsset(id).data
  const [infoOpen, setInfoOpen] = useState(true)
  const stage = useRef<StageHandle>(null)
  const root = useRef<HTMLDialogElement>(null)
  const at = ids.indexOf(id)
  useImperativeHandle(ref, () => ({
    toggleZoom: () => stage.current?.toggleZoom(),
    toggleInfo: () => setInfoOpen((open) => !open),
  }))
  const shown = useEffectEvent(() => id)
  useEffect(() => {
    const before = document.activeElement
    root.current?.focus()
    return () => giveBack(shown(), before)
  }, [])
  useEffect(() => {
    preload(ids.at(at + 1))
    if (at > 0) preload(ids.at(at - 1))
  }, [ids, at])
  return (
    <dialog ref={root} open tabIndex={-1} aria-label={words.label} className={styles['viewer']}>
      <header className={styles['bar']}>
        <IconButton label={words.close} onClick={onClose}>
          <Icon of={X} />
        </IconButton>
        <span className={styles['name']}>{asset?.path.split('/').at(-1)}</span>
        <span className={styles['count']} aria-live="polite">
          {grouped(at + 1)} / {grouped(ids.length)}
        </span>
        <IconButton
          label={words.previous}
          keys="ArrowLeft"
          disabled={at <= 0}
          onClick={() => onStep(-1)}
        >
          <Icon of={ChevronLeft} />
        </IconButton>
        <IconButton
          label={words.next}
          keys="ArrowRight"
          disabled={at >= ids.length - 1}
          onClick={() => onStep(1)}
        >
          <Icon of={ChevronRight} />
        </IconButton>
        {(compared !== null || isComparable(asset)) && (
          <IconButton label={words.compare} pressed={compared !== null} onClick={onCompare}>
            <Icon of={SquareSplitHorizontal} />
          </IconButton>
        )}
        <IconButton label={words.info} pressed={infoOpen} onClick={() => setInfoOpen(!infoOpen)}>
          <Icon of={InfoIcon} />
        </IconButton>
      </header>
      <div className={styles['body']}>
        <Shown asset={asset} compared={compared} ref={stage} />
        {infoOpen && <Side asset={asset} compared={compared} actions={actions} />}
      </div>
    </dialog>
  )
}
