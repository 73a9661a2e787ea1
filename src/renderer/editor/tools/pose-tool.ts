import {
  chooseJoint,
  closePose,
  drawnJoints,
  keepPose,
  type PoseEditing,
  showPose,
} from '#renderer/editor/pose/edit-pose.ts'
import { createKeyStep } from '#renderer/editor/key-step.ts'
import { fromLayer, toLayer } from '#renderer/editor/placement-points.ts'
import { toStage, type View } from '#renderer/editor/viewport.ts'
import { unmoved } from '#shared/model/layer.ts'
import type { Point } from '#shared/pixels/point.ts'
import { jointColour, limbs, type Pose } from '#shared/pixels/pose/body.ts'
import { type JointPlace, withJoint } from '#shared/pixels/pose/change-pose.ts'
import type { Moment, Tool, ToolPorts } from './tool.ts'

/** Pixels of the stage within which a joint is taken hold of. */
const NEAR = 12
const [HANDLE, CHOSEN] = [5, 8]
/** Pixels of the picture that a key moves a joint by, alone and with Shift. */
const [STEP, LEAP] = [1, 10]

const isSame = (one: JointPlace | null, other: JointPlace): boolean =>
  one?.person === other.person && one.joint === other.joint

const cssOf = (joint: number): string => `rgb(${jointColour(joint).join(' ')})`

/** Moves the joints of people in a pose map, with the pointer and with keys. */
export const createPoseTool = ({ editor }: ToolPorts): Tool => {
  const { session, store } = editor
  const endStep = createKeyStep()
  /** As it was before the drag under way. */
  let before: Pose | null = null

  const editing = (): PoseEditing | null => session.getState().pose
  const placementOf = ({ layerId }: PoseEditing) =>
    store.getState().document.layers[layerId]?.placement ?? unmoved
  const jointOf = ({ pose }: PoseEditing, { person, joint }: JointPlace): Point | null =>
    pose.people[person]?.[joint] ?? null

  const onStage = (now: PoseEditing, view: View, at: Point): Point =>
    toStage(view, fromLayer(placementOf(now), at))

  const nearest = (now: PoseEditing, at: Point): JointPlace | null => {
    const { view } = session.getState()
    const near = drawnJoints(now.pose)
      .map((place) => {
        const { x, y } = onStage(now, view, jointOf(now, place) ?? { x: 0, y: 0 })
        return { place, away: Math.hypot(x - at.x, y - at.y) }
      })
      .filter(({ away }) => away <= NEAR)
      .toSorted((one, other) => one.away - other.away)
    return near[0]?.place ?? null
  }

  const moveTo = (now: PoseEditing, place: JointPlace, at: Point): void =>
    showPose(editor, withJoint(now.pose, place, { at, picture: now.picture }))

  /** Moves the chosen joint in the document’s directions, however its layer lies. */
  const moveBy = (by: Point, far: boolean): null | undefined => {
    const now = editing()
    const at = now?.chosen && jointOf(now, now.chosen)
    if (!now?.chosen || !at) return null
    const placement = placementOf(now)
    const step = far ? LEAP : STEP
    const there = fromLayer(placement, at)
    moveTo(
      now,
      now.chosen,
      toLayer(placement, { x: there.x + by.x * step, y: there.y + by.y * step }),
    )
    endStep(() => keepPose(editor, 'Move joint'))
    return undefined
  }

  /** The next joint or the one before; beyond the last the key goes on to what comes after the picture. */
  const walk = (back: boolean): null | undefined => {
    const now = editing()
    const all = now ? drawnJoints(now.pose) : []
    const at = all.findIndex((place) => isSame(now?.chosen ?? null, place))
    const next = at === -1 ? all.at(back ? -1 : 0) : all[at + (back ? -1 : 1)]
    chooseJoint(editor, next ?? null)
    return next ? undefined : null
  }

  const remove = (): null | undefined => {
    const now = editing()
    if (!now?.chosen) return null
    showPose(editor, withJoint(now.pose, now.chosen, { at: null, picture: now.picture }))
    chooseJoint(editor, null)
    keepPose(editor, 'Remove joint')
    return undefined
  }

  const drag = ({ at }: Moment): undefined => {
    const now = editing()
    if (now?.chosen) moveTo(now, now.chosen, toLayer(placementOf(now), at))
  }

  return {
    id: 'pose',
    cursor: 'default',
    states: {
      idle: {
        down: (moment) => {
          const now = editing()
          const place = now && nearest(now, moment.onStage)
          chooseJoint(editor, place)
          if (!now || !place) return undefined
          before = now.pose
          return 'moving'
        },
        keys: {
          Tab: ({ shift }) => walk(shift),
          ArrowLeft: ({ shift }) => moveBy({ x: -1, y: 0 }, shift),
          ArrowRight: ({ shift }) => moveBy({ x: 1, y: 0 }, shift),
          ArrowUp: ({ shift }) => moveBy({ x: 0, y: -1 }, shift),
          ArrowDown: ({ shift }) => moveBy({ x: 0, y: 1 }, shift),
          Delete: remove,
          Backspace: remove,
          Escape: () => {
            closePose(editor)
            return undefined
          },
        },
      },
      moving: {
        cursor: 'grabbing',
        move: drag,
        up: () => {
          if (editing()?.pose !== before) keepPose(editor, 'Move joint')
          before = null
          return 'idle'
        },
      },
    },
    cancel: () => {
      if (before) showPose(editor, before)
      before = null
      // Another tool was taken up.
      if (session.getState().tool !== 'pose') closePose(editor)
    },
    draw: (context, view) => {
      const now = editing()
      if (!now) return
      for (const person of now.pose.people)
        for (const [limb, [one, other]] of limbs.entries()) {
          const [from, to] = [person[one], person[other]]
          if (from && to)
            drawLimb(context, [onStage(now, view, from), onStage(now, view, to)], cssOf(limb))
        }
      for (const place of drawnJoints(now.pose)) {
        const at = jointOf(now, place)
        if (at)
          drawHandle(context, onStage(now, view, at), {
            colour: cssOf(place.joint),
            radius: isSame(now.chosen, place) ? CHOSEN : HANDLE,
          })
      }
    },
  }
}

const drawLimb = (
  context: CanvasRenderingContext2D,
  [from, to]: readonly [Point, Point],
  colour: string,
): void => {
  context.beginPath()
  context.moveTo(from.x, from.y)
  context.lineTo(to.x, to.y)
  for (const [width, style] of [
    [4, 'rgb(0 0 0 / 60%)'],
    [2, colour],
  ] as const) {
    context.lineWidth = width
    context.strokeStyle = style
    context.stroke()
  }
}

/** White around its colour and dark around that: seen on any picture. */
const drawHandle = (
  context: CanvasRenderingContext2D,
  { x, y }: Point,
  { colour, radius }: { colour: string; radius: number },
): void => {
  for (const [more, style] of [
    [2.5, 'rgb(0 0 0 / 70%)'],
    [1.5, 'white'],
    [0, colour],
  ] as const) {
    context.beginPath()
    context.arc(x, y, radius + more, 0, Math.PI * 2)
    context.fillStyle = style
    context.fill()
  }
}
