import type { Editor } from '#renderer/editor/editor.ts'
import type { PixelEngine } from '#renderer/editor/pixels/pixel-engine.ts'
import { sourceOf } from '#renderer/editor/scene.ts'
import type { Stage } from '#renderer/editor/stage/stage.ts'
import { type LayerOf, type Pixels, unmoved } from '#shared/model/layer.ts'
import type { Size } from '#shared/pixels/box.ts'
import { wholeOf } from '#shared/pixels/boxes.ts'
import type { Pose } from '#shared/pixels/pose/body.ts'
import type { JointPlace } from '#shared/pixels/pose/change-pose.ts'
import { drawPose } from '#shared/pixels/pose/draw-pose.ts'
import { cutIntoTiles } from '#shared/pixels/tiles.ts'

/** A pose whose joints are being moved. */
export interface PoseEditing {
  layerId: string
  pose: Pose
  /** Of the layer’s own picture; joints are in its pixels. */
  picture: Size
  /** The pixels that show this pose, as the document names them. */
  shownBy: string
  /** The joint that keys move; null: none. */
  chosen: JointPlace | null
}

interface PosePorts {
  editor: Editor
  stage: Stage
  pixels: PixelEngine
}

const nameOf = (pixels: Pixels): string => JSON.stringify(pixels)

/** Poses that pixels of a canvas show, so that what was drawn here is never guessed again from its picture. */
const known = new WeakMap<Editor, Map<string, Pose>>()

const knownBy = (editor: Editor): Map<string, Pose> => {
  const poses = known.get(editor) ?? new Map<string, Pose>()
  known.set(editor, poses)
  return poses
}

const controlLayer = ({ store }: Editor, id: string): LayerOf<'control'> | null => {
  const layer = store.getState().document.layers[id]
  return layer?.kind === 'control' ? layer : null
}

const findIn = async (
  { editor, stage, pixels }: PosePorts,
  layer: LayerOf<'control'>,
): Promise<Pose | null> => {
  const box = wholeOf(layer.pixels)
  const source = await sourceOf({ editor, stage }, { layer: { ...layer, placement: unmoved } }, box)
  return pixels.ask('find-pose', {
    scene: { box, layers: [{ source, placement: unmoved, opacity: 1, blend: 'normal' }] },
  })
}

/** Shows the joints of a control layer to be moved; false: none were found in its picture. */
export const openPose = async (ports: PosePorts, layerId: string): Promise<boolean> => {
  const { editor } = ports
  const layer = controlLayer(editor, layerId)
  if (!layer) return false
  const shownBy = nameOf(layer.pixels)
  const pose = knownBy(editor).get(shownBy) ?? (await findIn(ports, layer))
  if (!pose) return false
  knownBy(editor).set(shownBy, pose)
  const { width, height } = layer.pixels
  const before = editor.session.getState().pose
  editor.session.setState({
    tool: 'pose',
    selected: [layerId],
    pose: {
      layerId,
      pose,
      picture: { width, height },
      shownBy,
      chosen: before?.layerId === layerId ? before.chosen : null,
    },
  })
  return true
}

/** Whether the layer shows another pose than the one that is edited: steps were taken back, or somebody painted on it. */
export const isOutdated = (editor: Editor, { layerId, shownBy }: PoseEditing): boolean => {
  const layer = controlLayer(editor, layerId)
  return layer !== null && nameOf(layer.pixels) !== shownBy
}

/** Shows a pose as it may become. */
export const showPose = ({ session }: Editor, pose: Pose): void =>
  session.setState(({ pose: now }) => ({ pose: now && { ...now, pose } }))

export const chooseJoint = ({ session }: Editor, chosen: JointPlace | null): void =>
  session.setState(({ pose: now }) => ({ pose: now && { ...now, chosen } }))

/** Draws the pose as it is now into its layer: one step, and none where the layer shows it already. */
export const keepPose = (editor: Editor, name: string): void => {
  const { store, session, tiles } = editor
  const editing = session.getState().pose
  if (!editing || knownBy(editor).get(editing.shownBy) === editing.pose) return
  const { layerId, pose, picture } = editing
  const box = wholeOf(picture)
  const { data } = drawPose(pose, box)
  const drawn = cutIntoTiles({ box, channels: 4, data })
  const before = controlLayer(editor, layerId)?.pixels
  const map = Object.fromEntries(
    [...drawn].map(([key, bytes]): [string, string] => {
      const old = before?.from === 'tiles' ? before.tiles[key] : undefined
      return [key, old !== undefined && isSame(tiles.peek(old), bytes) ? old : tiles.put(bytes)]
    }),
  )
  store.edit(name, (draft) => {
    const layer = draft.layers[layerId]
    if (layer?.kind === 'control') layer.pixels = { from: 'tiles', tiles: map, ...picture }
  })
  const after = controlLayer(editor, layerId)
  if (!after) return
  const shownBy = nameOf(after.pixels)
  knownBy(editor).set(shownBy, pose)
  session.setState({ pose: { ...editing, shownBy } })
}

/** Tiles that did not change keep their name, and weigh nothing in the step. */
const isSame = (one: Uint8Array | undefined, other: Uint8Array): boolean => {
  if (!one || one.length !== other.length) return false
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false
  return true
}

/** Ends moving joints. What was shown and not kept yet is kept. */
export const closePose = (editor: Editor): void => {
  const { session } = editor
  const { pose: editing } = session.getState()
  if (!editing) return
  if (!isOutdated(editor, editing)) keepPose(editor, 'Move joint')
  session.setState(({ tool }) => ({ pose: null, tool: tool === 'pose' ? 'select' : tool }))
}

/** The joints of everybody that are drawn, person by person. */
export const drawnJoints = ({ people }: Pose): JointPlace[] =>
  people.flatMap((person, number) =>
    person.flatMap((at, joint) => (at === null ? [] : [{ person: number, joint }])),
  )
