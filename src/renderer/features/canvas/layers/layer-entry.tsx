import { Bookmark, Eye, EyeOff, Lock, LockOpen } from 'lucide-react'
import { type CSSProperties, memo, type ReactNode, useState } from 'react'
import { thumbnailUrl } from '#renderer/bridge/media-url.ts'
import { showAlone } from '#renderer/editor/deeds/show-alone.ts'
import type { LayerRow } from '#renderer/editor/document/layer-edits.ts'
import { maskOverlay } from '#renderer/editor/document/mask-look.ts'
import { isSameButForPaint } from '#renderer/editor/document/painted-layers.ts'
import { tilesOf } from '#renderer/editor/painting.ts'
import { useDocument, useEditor } from '#renderer/features/canvas/use-editor.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import type { MenuPlace } from '#renderer/ui/menu.tsx'
import { Unseen } from '#renderer/ui/unseen.tsx'
import { canvasToolWords as toolWords } from '#renderer/words/canvas-tools.ts'
import { canvasWords as words, layerFactWords as factWords } from '#renderer/words/canvas.ts'
import type { Layer, LayerOf } from '#shared/model/layer.ts'
import { changeLayer } from './layer-actions.ts'
import { beginLayerDrag } from './layer-drag.ts'
import type { DropSide } from './layer-drop.ts'
import styles from './layer-entry.module.css'
import { layerFacts } from './layer-facts.ts'
import { kindIcons } from './layer-icons.ts'
import { LayerThumbnail } from './layer-thumbnail.tsx'
import { useMaskArea } from './use-mask-area.ts'

const Swatch = ({ layer }: { layer: Layer }): ReactNode => (
  <span
    className={styles['swatch']}
    data-overlay={layer.kind === 'mask' ? '' : undefined}
    style={
      layer.kind === 'mask'
        ? ({ '--overlay': maskOverlay(layer).colour } as CSSProperties)
        : undefined
    }
  >
    {'pixels' in layer && layer.pixels.from === 'asset' ? (
      <img
        // What is on the stage comes first, and what is not in view not at all.
        loading="lazy"
        fetchPriority="low"
        src={thumbnailUrl(layer.pixels.asset)}
        alt=""
        // The layer is dragged, not its picture.
        draggable={false}
      />
    ) : (
      <>
        <Icon of={kindIcons[layer.kind]} size={14} />
        {tilesOf(layer) && <LayerThumbnail layerId={layer.id} />}
      </>
    )}
  </span>
)

/** A key leads to this layer. */
const Mark = (): ReactNode => (
  <span className={styles['mark']} title={toolWords.bookmarked}>
    <Icon of={Bookmark} size={12} />
    <Unseen>{toolWords.bookmarked}</Unseen>
  </span>
)

const NameInput = ({ layer, onDone }: { layer: Layer; onDone: () => void }): ReactNode => {
  const editor = useEditor()
  const [name, setName] = useState(layer.name)
  const keep = (): void => {
    const kept = name.trim()
    if (kept !== '' && kept !== layer.name)
      changeLayer(editor, {
        id: layer.id,
        name: 'Rename layer',
        change: (each) => {
          each.name = kept
        },
      })
    onDone()
  }
  return (
    <input
      className={styles['input']}
      aria-label={words.rename}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was just asked for
      autoFocus
      value={name}
      maxLength={200}
      onChange={({ target }) => setName(target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Enter') keep()
        if (event.key === 'Escape') onDone()
      }}
    />
  )
}

/** With how much of the canvas a mask covers, where it is the only one; several are counted together only. */
const MaskFacts = ({ mask }: { mask: LayerOf<'mask'> }): string => {
  const isOnly = useDocument(
    ({ document }) =>
      Object.values(document.layers).filter(({ kind }) => kind === 'mask').length === 1,
  )
  const area = useMaskArea()
  return layerFacts(mask, isOnly && area && area.pixels > 0 ? factWords.covers(area.share) : '')
}

const toggles = [
  { fact: 'locked', on: [Lock, words.unlock], off: [LockOpen, words.lock] },
  { fact: 'visible', on: [Eye, words.hide], off: [EyeOff, words.show] },
] as const

interface EntryProps extends LayerRow {
  selected: boolean
  bookmarked: boolean
  /** Where beside it something would be dropped now. */
  drop: DropSide | null
  /** Opens the menu of what is selected. */
  onMenu: (at: MenuPlace) => void
}

const Entry = ({
  layer,
  depth,
  shown,
  selected,
  bookmarked,
  drop,
  onMenu,
}: EntryProps): ReactNode => {
  const editor = useEditor()
  const [renaming, setRenaming] = useState(false)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its menu opens from its button by the keyboard, and its order changes by keys
    <li
      className={styles['entry']}
      data-selected={selected ? '' : undefined}
      data-hidden={shown ? undefined : ''}
      data-layer={layer.id}
      data-kind={layer.kind}
      data-drop={drop ?? undefined}
      style={{ '--depth': depth } as CSSProperties}
      draggable={!renaming}
      onDragStart={(event) => beginLayerDrag(event, editor, layer.id)}
      onContextMenu={(event) => {
        event.preventDefault()
        if (!selected) editor.session.setState({ selected: [layer.id] })
        const origin = event.currentTarget.querySelector('button')
        onMenu({ x: event.clientX, y: event.clientY, origin })
      }}
    >
      {renaming ? (
        <NameInput layer={layer} onDone={() => setRenaming(false)} />
      ) : (
        <button
          type="button"
          className={styles['pick']}
          data-entry
          title={layer.name}
          aria-pressed={selected}
          onClick={({ shiftKey, ctrlKey, metaKey }) =>
            editor.session.setState(({ selected: before }) => ({
              selected:
                shiftKey || ctrlKey || metaKey
                  ? [...before.filter((id) => id !== layer.id), ...(selected ? [] : [layer.id])]
                  : [layer.id],
            }))
          }
          onDoubleClick={() => setRenaming(true)}
          onKeyDown={({ key }) => {
            if (key === 'F2') setRenaming(true)
          }}
        >
          <Swatch layer={layer} />
          <span className={styles['text']}>
            <span className={styles['title']}>
              <span className={styles['name']}>{layer.name}</span>
              {bookmarked && <Mark />}
            </span>
            <span className={styles['facts']}>
              {layer.kind === 'mask' ? <MaskFacts mask={layer} /> : layerFacts(layer)}
            </span>
          </span>
        </button>
      )}
      {toggles.map(({ fact, on, off }) => {
        const [icon, label] = layer[fact] ? on : off
        return (
          <IconButton
            key={fact}
            label={label}
            className={styles[fact]}
            data-on={layer[fact] ? '' : undefined}
            onClick={({ altKey }) => {
              if (altKey && fact === 'visible') showAlone(editor, layer.id, toolWords.aloneSteps)
              else
                changeLayer(editor, {
                  id: layer.id,
                  name: `${label} layer`,
                  change: (each) => {
                    each[fact] = !each[fact]
                  },
                })
            }}
          >
            <Icon of={icon} size={14} />
          </IconButton>
        )
      })}
    </li>
  )
}

/** A layer in the list of layers, drawn anew only when it has changed itself, and not for what is painted on it. */
export const LayerEntry = memo(
  Entry,
  (before, now) =>
    before.depth === now.depth &&
    before.shown === now.shown &&
    before.selected === now.selected &&
    before.bookmarked === now.bookmarked &&
    before.drop === now.drop &&
    before.onMenu === now.onMenu &&
    isSameButForPaint(before.layer, now.layer),
)
