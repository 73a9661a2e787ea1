import { createContext, use, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { readTile, writeTiles } from '#renderer/bridge/canvas-bytes.ts'
import { canvasPicturesUrl, originalUrl } from '#renderer/bridge/media-url.ts'
import { request } from '#renderer/bridge/request.ts'
import { afterFrame } from '#renderer/editor/after-frame.ts'
import { isSameButForPaint } from '#renderer/editor/document/painted-layers.ts'
import { createEditor, type Editor } from '#renderer/editor/editor.ts'
import type { MountedEditor } from '#renderer/editor/mount.ts'
import { askAhead } from '#renderer/editor/pictures/first-pictures.ts'
import { openPictures } from '#renderer/editor/pictures/picture-reader.ts'
import type { Session } from '#renderer/editor/session.ts'
import { packBeside } from '#renderer/editor/tiles/pack-beside.ts'
import type { CanvasState } from '#shared/model/canvas-history.ts'
import type { Layer } from '#shared/model/layer.ts'
import type { Size } from '#shared/pixels/box.ts'
import { useCanvasStore } from './canvas-store.ts'

/** Opens a canvas from disk. */
const openEditor = async (id: string): Promise<{ editor: Editor; name: string }> => {
  // Its pictures are looked for while it is read itself.
  const pictures = openPictures(canvasPicturesUrl(id))
  const { state, entries, sequence, name } = await request('canvas.open', { id })
  const editor = createEditor(
    { state, entries, sequence },
    {
      now: Date.now,
      afterFrame,
      createId: () => crypto.randomUUID(),
      pictureUrl: originalUrl,
      pictures,
      packing: packBeside,
      readTile: (tile) => readTile(id, tile),
      writeTiles: (tiles) => writeTiles(id, tiles),
      append: async (at, come) => {
        await request('canvas.append', { id, sequence: at, entries: [...come] })
      },
      keep: async (at, kept) => {
        await request('canvas.keep', { id, sequence: at, state: kept })
      },
      onSaving: (saving) => useCanvasStore.setState({ saving }),
    },
  )
  const { room } = useCanvasStore.getState()
  if (room) askAhead(editor, room)
  return { editor, name }
}

export type Opening =
  | { is: 'opening' }
  | { is: 'open'; editor: Editor; name: string }
  | { is: 'failed'; error: unknown }

/** Holds a canvas open for as long as it is shown; another id closes it and opens that one. */
export const useOpenEditor = (id: string): Opening => {
  const [opening, setOpening] = useState<{ id: string; now: Opening }>({
    id,
    now: { is: 'opening' },
  })
  useEffect(() => {
    let isOver = false
    const opened = openEditor(id)
    const show = async (): Promise<void> => {
      try {
        const { editor, name } = await opened
        if (!isOver) setOpening({ id, now: { is: 'open', editor, name } })
      } catch (error) {
        if (!isOver) setOpening({ id, now: { is: 'failed', error } })
      }
    }
    const close = async (): Promise<void> => {
      try {
        await (await opened).editor.stop()
      } catch {
        // It never opened, and that was told.
      }
    }
    void show()
    return () => {
      isOver = true
      void close()
    }
  }, [id])
  return opening.id === id ? opening.now : { is: 'opening' }
}

/** The canvas that is open. */
export const EditorContext = createContext<Editor | null>(null)
/** Apart from the canvas: most of what shows it is made before the stage is and has no need to be drawn again for it. */
export const MountedContext = createContext<MountedEditor | null>(null)

/** The canvas that is open. */
export const useEditor = (): Editor => {
  const editor = use(EditorContext)
  if (!editor) throw new Error('There is no canvas here')
  return editor
}

/** The stage and the tools; null until they are on the screen. */
export const useMounted = (): MountedEditor | null => use(MountedContext)

/**
 * A part of the document or of its history. Whoever reads a part is drawn anew only when that changes, which every step
 * and every undo is quicker for; the part must be the same object while it is the same.
 */
export const useDocument = <Part>(select: (state: CanvasState) => Part): Part => {
  const { store } = useEditor()
  return useSyncExternalStore(store.follow, () => select(store.getState()))
}

/** Finds a layer: the one that was found before where only what is painted on it differs. */
const layerApart = (id: string): ((state: CanvasState) => Layer | undefined) => {
  let last: Layer | undefined
  return ({ document }) => {
    const now = document.layers[id]
    if (!last || !now || !isSameButForPaint(last, now)) last = now
    return last
  }
}

/** A layer as those see it to whom it is the same whatever is painted on it: strokes are quicker for it. */
export const useLayer = (id: string): Layer | undefined => {
  const select = useMemo(() => layerApart(id), [id])
  return useDocument(select)
}

/** The page: a value of its own for each size. */
export const usePage = (): Size => {
  const width = useDocument(({ document }) => document.width)
  const height = useDocument(({ document }) => document.height)
  return useMemo(() => ({ width, height }), [width, height])
}

/** A part of what is on view. */
export const useSession = <Part>(select: (session: Session) => Part): Part => {
  const { session } = useEditor()
  return useSyncExternalStore(session.subscribe, () => select(session.getState()))
}
