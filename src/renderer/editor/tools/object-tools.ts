import { beginWriting, textAt } from '#renderer/editor/deeds/write-text.ts'
import { insertLayer } from '#renderer/editor/document/layer-edits.ts'
import { freshName, shapeLayer, textLayer } from '#renderer/editor/document/layer-makers.ts'
import type { Layer } from '#shared/model/layer.ts'
import { roundOut } from '#shared/pixels/boxes.ts'
import { rectangleOutline } from '#shared/pixels/outlines.ts'
import { createDragBox } from './area-tools.ts'
import type { Tool, ToolPorts } from './tool.ts'

const addLayer = ({ editor: { store, session } }: ToolPorts, layer: Layer, name: string): void => {
  store.edit(name, (draft) => insertLayer(draft, layer, session.getState().selected.at(-1) ?? null))
  session.setState({ selected: [layer.id], tool: 'select' })
}

/** A click sets a text, or takes one that is there; its words are written where it is. */
export const createText = (ports: ToolPorts): Tool => ({
  id: 'text',
  cursor: 'text',
  states: {
    idle: {
      up: ({ at }) => {
        const { store, session, ports: world } = ports.editor
        const { document } = store.getState()
        const there = textAt(ports.editor, at, ports.stage.sizeOf)
        if (there) {
          beginWriting(ports.editor, { layer: there.id, isAll: false })
          return undefined
        }
        const named = { id: world.createId(), name: freshName(document.layers, 'text') }
        const size = Math.max(12, Math.round(document.height / 16))
        const { colour } = session.getState()
        addLayer(
          ports,
          textLayer(named, { x: Math.round(at.x), y: Math.round(at.y - size / 2), size, colour }),
          'Add text',
        )
        beginWriting(ports.editor, { layer: named.id, isAll: true })
        return undefined
      },
    },
  },
})

/** Drags open a rectangle, which can become another shape in the panel. */
export const createShape = (ports: ToolPorts): Tool =>
  createDragBox({
    id: 'shape',
    outlineOf: rectangleOutline,
    apply: (box) => {
      const { store, session, ports: world } = ports.editor
      const { document } = store.getState()
      const named = { id: world.createId(), name: freshName(document.layers, 'shape') }
      const { colour } = session.getState()
      addLayer(
        ports,
        shapeLayer(named, { shape: 'rectangle', colour, ...roundOut(box) }),
        'Add shape',
      )
    },
  })
