import { ImagePlus, Plus } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { layerRows } from '#renderer/editor/document/layer-edits.ts'
import { useDocument, useEditor, useSession } from '#renderer/features/canvas/use-editor.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Menu, MenuLine, type MenuPlace, MenuRow } from '#renderer/ui/menu.tsx'
import { moveFocus } from '#renderer/ui/move-focus.ts'
import { canvasFileWords } from '#renderer/words/canvas-files.ts'
import { canvasWords as words, layerKindWords } from '#renderer/words/canvas.ts'
import { addLayer, addableKinds } from './layer-actions.ts'
import { useLayerDrop } from './layer-drag.ts'
import { LayerEntry } from './layer-entry.tsx'
import { kindIcons } from './layer-icons.ts'
import { LayerMenu, LayerMenuButton } from './layer-menu.tsx'
import styles from './layers.module.css'
import { ThumbnailsContext, useThumbnails } from './thumbnails-context.ts'

const AddLayer = (): ReactNode => {
  const editor = useEditor()
  const { run } = useCommands()
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  return (
    <>
      <IconButton
        label={words.addLayer}
        aria-haspopup="menu"
        onClick={({ currentTarget }) => {
          const { left, bottom } = currentTarget.getBoundingClientRect()
          setMenu({ x: left, y: bottom, origin: currentTarget })
        }}
      >
        <Icon of={Plus} />
      </IconButton>
      {menu && (
        <Menu label={words.addLayer} at={menu} onClose={() => setMenu(null)}>
          {addableKinds.map((kind) => (
            <MenuRow
              key={kind}
              icon={kindIcons[kind]}
              label={layerKindWords[kind]}
              onClick={() => {
                addLayer(editor, kind)
                setMenu(null)
              }}
            />
          ))}
          <MenuLine />
          <MenuRow
            icon={ImagePlus}
            label={canvasFileWords.addPicture}
            onClick={() => {
              setMenu(null)
              run('add-picture')
            }}
          />
        </Menu>
      )}
    </>
  )
}

const List = ({ onMenu }: { onMenu: (at: MenuPlace) => void }): ReactNode => {
  const { over, listeners } = useLayerDrop(useEditor())
  const document = useDocument((state) => state.document)
  const rows = useMemo(() => layerRows(document), [document])
  const selected = useSession((state) => state.selected)
  const bookmarked = useSession((state) => state.bookmarked)
  if (rows.length === 0)
    return (
      <p className={styles['none']}>
        {words.noLayers}
        <br />
        {words.noLayersText}
      </p>
    )
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrow keys of the rows in it
    <ul className={styles['list']} onKeyDown={moveFocus} {...listeners}>
      {rows.map((row) => (
        <LayerEntry
          key={row.layer.id}
          {...row}
          selected={selected.includes(row.layer.id)}
          bookmarked={row.layer.id === bookmarked}
          drop={over?.on === row.layer.id ? over.side : null}
          onMenu={onMenu}
        />
      ))}
    </ul>
  )
}

/** All layers, the topmost first. */
export const Layers = (): ReactNode => {
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  return (
    <section className={styles['layers']} aria-label={words.layers}>
      <header className={styles['head']}>
        <h2 className={styles['title']}>{words.layers}</h2>
        <div className={styles['buttons']}>
          <LayerMenuButton onMenu={setMenu} />
          <AddLayer />
        </div>
      </header>
      <ThumbnailsContext value={useThumbnails()}>
        <List onMenu={setMenu} />
      </ThumbnailsContext>
      {menu && <LayerMenu at={menu} onClose={() => setMenu(null)} />}
    </section>
  )
}
