import { clamp } from '#shared/std/clamp.ts'

/** How the picture lies in the viewer: `scale` 1 is one picture pixel per screen pixel; x, y from the centre. */
export interface View {
  /** null: as large as fits. */
  scale: number | null
  x: number
  y: number
}

export interface Box {
  width: number
  height: number
}

export const fitted: View = { scale: null, x: 0, y: 0 }

const MOST = 32
const LEAST = 0.02

/** Pixels kept free on every side of a picture that is shown whole. */
const MARGIN = 24

const fitSide = (picture: number, frame: number): number =>
  Math.max(1, frame - MARGIN * 2) / picture

/** The scale at which the whole picture is seen, never enlarged. */
export const fitScale = (picture: Box, frame: Box): number =>
  Math.min(1, fitSide(picture.width, frame.width), fitSide(picture.height, frame.height))

/** The scale in use. */
export const scaleOf = (view: View, picture: Box, frame: Box): number =>
  view.scale ?? fitScale(picture, frame)

const limit = (offset: number, picture: number, frame: number): number => {
  const room = Math.max(0, (picture - frame) / 2)
  return clamp(offset, -room, room)
}

interface Scene {
  picture: Box
  frame: Box
}

/** Moves the picture, but not out of sight. */
export const panned = (
  view: View,
  by: { x: number; y: number },
  { picture, frame }: Scene,
): View => {
  const scale = scaleOf(view, picture, frame)
  return {
    ...view,
    x: limit(view.x + by.x, picture.width * scale, frame.width),
    y: limit(view.y + by.y, picture.height * scale, frame.height),
  }
}

/** Changes the scale so that the picture’s point under the pointer stays there. */
export const zoomed = (
  view: View,
  wish: { factor: number; at: { x: number; y: number } },
  { picture, frame }: Scene,
): View => {
  const before = scaleOf(view, picture, frame)
  const smallest = Math.min(fitScale(picture, frame), 1)
  const scale = clamp(before * wish.factor, Math.max(LEAST, smallest), MOST)
  if (scale <= smallest) return fitted
  const ratio = scale / before
  const next = {
    scale,
    x: wish.at.x - (wish.at.x - view.x) * ratio,
    y: wish.at.y - (wish.at.y - view.y) * ratio,
  }
  return panned(next, { x: 0, y: 0 }, { picture, frame })
}

/** Fit ↔ real pixels; a picture smaller than the window goes to twice its size instead. */
export const toggled = (view: View, scene: Scene): View => {
  if (view.scale !== null) return fitted
  const fit = fitScale(scene.picture, scene.frame)
  return { scale: fit >= 1 ? 2 : 1, x: 0, y: 0 }
}
