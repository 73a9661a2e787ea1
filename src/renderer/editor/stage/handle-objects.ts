import type { FabricObject, TPointerEvent } from 'fabric'
import {
  frameAround,
  moveLayersBy,
  movingLayers,
  type SizeOf,
} from '#renderer/editor/deeds/move-layers.ts'
import { beginWriting, chosenText } from '#renderer/editor/deeds/write-text.ts'
import { visibleStack } from '#renderer/editor/document/painted-layers.ts'
import type { Editor } from '#renderer/editor/editor.ts'
import type { Session } from '#renderer/editor/session.ts'
import { snapFrame } from '#renderer/editor/snap.ts'
import type { Box } from '#shared/pixels/box.ts'
import { wholeOf } from '#shared/pixels/boxes.ts'
import type { Point } from '#shared/pixels/point.ts'
import { fromFabric, toFabric } from './fabric-placement.ts'
import type { LayerObject } from './layer-objects.ts'
import type { StageCanvas } from './stage-canvas.ts'

/** Pixels of the screen within which a layer that is dragged keeps to a line. */
const NEAR = 6

const verbs: Record<string, string> = { rotate: 'Turn' }

interface HandlePorts {
  canvas: StageCanvas
  editor: Editor
  drawn: ReadonlyMap<string, LayerObject>
  sizeOf: SizeOf
}

const idOf = (object: FabricObject | undefined): string | undefined =>
  object?.get('layerId') as string | undefined

/** What the user does to objects with the pointer comes back as steps of the document. */
export const handleObjects = ({ canvas, editor, drawn, sizeOf }: HandlePorts): void => {
  const { store, session } = editor

  /** The layers that move when an object is dragged: all that are selected, where it is one of them. */
  const dragged = (id: string): readonly string[] => {
    const { selected } = session.getState()
    return selected.includes(id) ? selected : [id]
  }

  const targetsBeside = (ids: ReadonlySet<string>): Box[] => {
    const { document } = store.getState()
    const others = visibleStack(document).filter(({ layer }) => !ids.has(layer.id))
    const frames = others.map(({ layer }) => frameAround([layer], sizeOf))
    return [wholeOf(document), ...frames.filter((frame) => frame !== null)]
  }

  /** Frames of others that are dragged along are drawn beside the guides; with neither, nothing is drawn anew. */
  const showGuides = (guides: Session['guides']): void => {
    const { guides: before, selected } = session.getState()
    if (guides.length > 0 || before.length > 0 || selected.length > 1) session.setState({ guides })
  }

  /** A drag by whole pixels, led to what is near. */
  const ledStep = (id: string, step: Point, event: TPointerEvent): Point => {
    const { snap, view } = session.getState()
    const layers = movingLayers(store.getState().document, dragged(id))
    const frame = frameAround(layers, sizeOf)
    const whole = { x: Math.round(step.x), y: Math.round(step.y) }
    if (!snap || !frame || event.ctrlKey || event.metaKey) {
      showGuides([])
      return whole
    }
    const moved = { ...frame, x: frame.x + whole.x, y: frame.y + whole.y }
    const targets = targetsBeside(new Set(layers.map((each) => each.id)))
    const { by, guides } = snapFrame(moved, targets, NEAR / view.scale)
    showGuides(guides)
    return { x: Math.round(whole.x + by.x), y: Math.round(whole.y + by.y) }
  }

  canvas.on('object:moving', ({ target, transform, e }) => {
    const id = idOf(target)
    if (id === undefined) return
    const { left, top } = transform.original
    const step = ledStep(id, { x: target.left - left, y: target.top - top }, e)
    for (const layer of movingLayers(store.getState().document, dragged(id))) {
      const made = drawn.get(layer.id)
      if (!made) continue
      const from = toFabric(layer.placement, made.size())
      made.object.set({ left: from.left + step.x, top: from.top + step.y })
      made.object.setCoords()
    }
  })

  canvas.on('object:modified', ({ target, action }) => {
    const id = idOf(target)
    const made = id === undefined ? undefined : drawn.get(id)
    const layer = store.getState().document.layers[id ?? '']
    if (!made || !layer || id === undefined) return
    const { left, top, scaleX, scaleY, flipX, flipY, angle } = target
    const placement = fromFabric({ left, top, scaleX, scaleY, flipX, flipY, angle }, made.size())
    if (action === 'drag') {
      const from = toFabric(layer.placement, made.size())
      const ids = dragged(id)
      const by = { x: Math.round(left - from.left), y: Math.round(top - from.top) }
      store.edit(ids.length > 1 ? 'Move layers' : 'Move layer', (draft) =>
        moveLayersBy(draft, ids, by),
      )
      return
    }
    store.edit(`${verbs[action ?? ''] ?? 'Scale'} layer`, (draft) => {
      const each = draft.layers[id]
      if (each) each.placement = placement
    })
  })

  /** Whether what was pressed last was selected before: a click with Shift takes it out again. */
  let wasSelected = false

  const choose = (object: FabricObject | undefined, event: TPointerEvent | undefined): void => {
    const id = idOf(object)
    const { selected } = session.getState()
    if (id === undefined || selected.at(-1) === id) return
    const others = selected.filter((each) => each !== id)
    const keepsOthers = event?.shiftKey === true || selected.includes(id)
    session.setState({ selected: keepsOthers ? [...others, id] : [id] })
  }
  canvas.on('mouse:down:before', ({ target }) => {
    const id = idOf(target)
    wasSelected = id !== undefined && session.getState().selected.includes(id)
  })
  canvas.on('mouse:dblclick', ({ target }) => {
    const text = chosenText(editor)
    if (text && text.id === idOf(target)) beginWriting(editor, { layer: text.id, isAll: false })
  })
  canvas.on('selection:created', ({ selected: [first], e }) => choose(first, e))
  canvas.on('selection:updated', ({ selected: [first], e }) => choose(first, e))

  canvas.on('before:transform', ({ transform: { target } }) => {
    const id = idOf(target) ?? ''
    const { document } = store.getState()
    canvas.isHeld = movingLayers(document, dragged(id)).length <= 1
    if (canvas.isHeld) canvas.bake(target)
    else canvas.unbake()
  })
  canvas.on('mouse:up', ({ target, e, isClick }) => {
    canvas.isHeld = false
    const id = idOf(target)
    const { selected } = session.getState()
    showGuides([])
    if (isClick && id !== undefined && wasSelected && selected.length > 1)
      session.setState({ selected: e.shiftKey ? selected.filter((each) => each !== id) : [id] })
    canvas.requestRenderAll()
  })
}
