import { Eye, EyeOff, Lock, LockOpen } from 'lucide-react'
import { memo, type ReactNode, useState } from 'react'
import { isGuide, isSameButForPaint } from '#renderer/editor/painted-layers.ts'
import type { LayerRow } from '#renderer/editor/layer-edits.ts'
import { thumbnailUrl } from '#renderer/bridge/media-url.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { blendWords, canvasWords as words, layerKindWords } from '#renderer/words/canvas.ts'
import type { Layer } from '#shared/model/layer.ts'
import { changeLayer } from './layer-actions.ts'
import styles from './layer-entry.module.css'
import { kindIcons } from './layer-icons.ts'
import { useEditor } from './use-editor.ts'

const factsOf = (layer: Layer): string => {
  const blending = layer.blend === 'normal' ? [] : [blendWords[layer.blend].toLowerCase()]
  const opacity = layer.opacity === 1 ? [] : [`${Math.round(layer.opacity * 100)} %`]
  const facts = [...blending, ...opacity].join(' ')
  const kind = layerKindWords[layer.kind].toLowerCase()
  if (facts === '') return kind
  return isGuide(layer) ? `${kind} · ${facts}` : facts
}

const Swatch = ({ layer }: { layer: Layer }): ReactNode => (
  <span className={styles['swatch']}>
    {'pixels' in layer && layer.pixels.from === 'asset' ? (
      <img src={thumbnailUrl(layer.pixels.asset)} alt="" />
    ) : (
      <Icon of={kindIcons[layer.kind]} size={14} />
    )}
  </span>
)

const NameInput = ({ layer, onDone }: { layer: Layer; onDone: () => void }): ReactNode => {
  const { editor } = useEditor()
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

const toggles = [
  { fact: 'locked', on: [Lock, words.unlock], off: [LockOpen, words.lock] },
  { fact: 'visible', on: [Eye, words.hide], off: [EyeOff, words.show] },
] as const

const Entry = ({ layer, depth, shown, selected }: LayerRow & { selected: boolean }): ReactNode => {
  const { editor } = useEditor()
  const [renaming, setRenaming] = useState(false)
  return (
    <li
      className={styles['entry']}
      data-selected={selected ? '' : undefined}
      data-hidden={shown ? undefined : ''}
      style={{ paddingInlineStart: `calc(var(--space-2) + ${depth} * var(--space-4))` }}
    >
      {renaming ? (
        <NameInput layer={layer} onDone={() => setRenaming(false)} />
      ) : (
        <button
          type="button"
          className={styles['pick']}
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
            <span className={styles['name']}>{layer.name}</span>
            <span className={styles['facts']}>{factsOf(layer)}</span>
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
            onClick={() =>
              changeLayer(editor, {
                id: layer.id,
                name: `${label} layer`,
                change: (each) => {
                  each[fact] = !each[fact]
                },
              })
            }
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
    isSameButForPaint(before.layer, now.layer),
)
