import { useEffect, useState } from 'react'
import type { Editor } from '#renderer/editor/editor.ts'
import { visibleStack } from '#renderer/editor/painted-layers.ts'
import type { Layer } from '#shared/model/layer.ts'

/** Resolves when all that a layer is drawn from is there. */
const drawable = async ({ ports, tiles }: Editor, layer: Layer): Promise<void> => {
  if (!('pixels' in layer)) return
  const { pixels } = layer
  if (pixels.from === 'tiles') {
    await Promise.all(Object.values(pixels.tiles).map((id) => tiles.get(id)))
    return
  }
  const picture = new Image()
  picture.src = ports.pictureUrl(pixels.asset)
  await picture.decode()
}

const frame = (): Promise<unknown> => new Promise(requestAnimationFrame)

/** True once everything on a canvas has been drawn, or cannot be. */
export const useFirstRender = (editor: Editor): boolean => {
  const [isDrawn, setDrawn] = useState(false)
  useEffect(() => {
    let isOver = false
    const wait = async (): Promise<void> => {
      const stack = visibleStack(editor.store.getState().document)
      await Promise.allSettled(stack.map(({ layer }) => drawable(editor, layer)))
      // One frame draws what has come, and the next one is after it.
      await frame()
      await frame()
      if (!isOver) setDrawn(true)
    }
    void wait()
    return () => {
      isOver = true
    }
  }, [editor])
  return isDrawn
}
