import { FolderOpen, Layers, Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useCanvases, useCreateCanvas, useImportCanvas } from '#renderer/bridge/canvases.ts'
import { canvasPreviewUrl } from '#renderer/bridge/media-url.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { moveInGrid } from '#renderer/ui/move-focus.ts'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { HeadCount, Surface, SurfaceHead } from '#renderer/ui/surface.tsx'
import { canvasWords as words } from '#renderer/words/canvas.ts'
import { LARGEST_SIDE } from '#shared/model/canvas-document.ts'
import type { CanvasSummary } from '#shared/model/canvas-history.ts'
import { openCanvas } from './canvas-store.ts'
import { freshCanvas } from './fresh-canvas.ts'
import styles from './shelf.module.css'

const Card = ({ id, name, width, height }: CanvasSummary): ReactNode => (
  <li>
    <button type="button" className={styles['card']} onClick={() => openCanvas(id)}>
      <span className={styles['picture']}>
        <img src={canvasPreviewUrl(id)} alt="" loading="lazy" />
      </span>
      <span className={styles['name']}>{name}</span>
      <span className={styles['facts']}>{words.pixels(width, height)}</span>
    </button>
  </li>
)

const sides = ['width', 'height'] as const

/** Asks how large a new canvas is to be. */
const NewCanvas = (): ReactNode => {
  const { mutate: create, isPending } = useCreateCanvas()
  const [size, setSize] = useState({ width: 1536, height: 1024 })
  const begin = (): void =>
    create(
      { name: words.untitled, state: freshCanvas(size) },
      { onSuccess: ({ id }) => openCanvas(id) },
    )
  return (
    <fieldset className={styles['form']} aria-label={words.create}>
      {sides.map((side) => (
        <Field key={side} label={words[side]}>
          {({ id }) => (
            <NumberField
              id={id}
              value={size[side]}
              min={1}
              max={LARGEST_SIDE}
              onCommit={(next) => {
                if (next !== null) setSize((before) => ({ ...before, [side]: Math.round(next) }))
              }}
            />
          )}
        </Field>
      ))}
      <Button kind="primary" disabled={isPending} icon={<Icon of={Plus} />} onClick={begin}>
        {words.create}
      </Button>
    </fieldset>
  )
}

/** All canvases, and how to begin one. */
export const Shelf = (): ReactNode => {
  const { data } = useCanvases()
  const { mutate: bringIn } = useImportCanvas()
  const canvases = (data?.canvases ?? []).filter(({ trashedAt }) => trashedAt === null)
  return (
    <Surface>
      <SurfaceHead>
        <h1 className={styles['title']}>{words.title}</h1>
        {canvases.length > 0 && <HeadCount>{canvases.length}</HeadCount>}
        <span className={styles['space']} />
        <Button
          icon={<Icon of={FolderOpen} />}
          onClick={() =>
            bringIn({}, { onSuccess: ({ id }) => (id === null ? undefined : openCanvas(id)) })
          }
        >
          {words.importFile}
        </Button>
      </SurfaceHead>
      {canvases.length === 0 ? (
        <EmptyState
          icon={<Icon of={Layers} size={28} />}
          title={words.emptyTitle}
          text={words.emptyText}
        >
          <NewCanvas />
        </EmptyState>
      ) : (
        <div className={styles['body']}>
          <NewCanvas />
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrow keys of the cards in it */}
          <ul className={styles['grid']} aria-label={words.all} onKeyDown={moveInGrid}>
            {canvases.map((canvas) => (
              <Card key={canvas.id} {...canvas} />
            ))}
          </ul>
        </div>
      )}
    </Surface>
  )
}
