import { cutOut } from '#main/demo/pixels/matte.ts'
import type { Pixels } from '#main/demo/pixels/pixels.ts'
import { mapPlane, type Plane } from '#main/demo/pixels/plane.ts'
import { cover, shrink } from '#main/demo/pixels/resize.ts'
import { blendThrough } from './blend.ts'
import { foregroundOf } from './foreground.ts'
import type { Seen } from './order.ts'
import { placeFigure } from './place-subject.ts'
import type { Palette } from './palettes.ts'
import { readEdit, type Edit } from './read-edit.ts'
import { readPrompt } from './read-prompt.ts'
import { redraw } from './redraw.ts'
import { grades, recolour } from './tint.ts'

const matteFor = (seen: Seen): Plane => foregroundOf(seen, { tolerance: 30, softness: 2 })

/** Other surroundings behind what stands before them. */
const otherGround = (source: Pixels, drawn: Pixels, matte: Plane): Pixels =>
  blendThrough(
    source,
    drawn,
    mapPlane(matte, (value) => 1 - value),
  )

/** The colour goes to what stands out; its surroundings only lean towards it. */
const otherColour = (source: Pixels, palette: Palette, matte: Plane): Pixels =>
  blendThrough(recolour(source, palette, 0.3), recolour(source, palette, 0.85), matte)

const changesNothing = ({ grades: asked, drawing, background }: Edit): boolean =>
  asked.length === 0 && drawing === undefined && !background

/** Further references are put into the picture as figures, smaller and smaller from the right. */
const withOthers = (picture: Pixels, others: readonly Seen[]): Pixels =>
  others.slice(0, 3).reduce((made, other, index) => {
    const pixels = shrink(other.pixels, 1024)
    const cut = cutOut(pixels, matteFor({ ...other, pixels }))
    return placeFigure(made, cut, { x: 0.8 - index * 0.3, foot: 0.96, height: 0.42 - index * 0.06 })
  }, picture)

/**
 * Keeps the geometry of the first reference and changes what the prompt names: its technique, season, time of day,
 * colour or surroundings.
 */
export const editReference = (
  [first, ...others]: readonly Seen[],
  drawn: Pixels,
  prompt: string,
): Pixels => {
  if (!first) return drawn
  const source = cover(first.pixels, drawn)
  const matte = (): Plane => matteFor({ ...first, pixels: source })
  const edit = readEdit(prompt)
  const { named, palettes } = readPrompt(prompt)
  const onlyColour = named && edit.grades.length === 0 && edit.drawing === undefined
  const ground = edit.background ? otherGround(source, drawn, matte()) : source
  const coloured =
    onlyColour && !edit.background ? otherColour(source, palettes[0], matte()) : ground
  const graded = edit.grades.reduce((made, grade) => grades[grade](made), coloured)
  const changed = redraw(graded, edit.drawing)
  const touched = !named && changesNothing(edit) ? recolour(changed, palettes[0], 0.35) : changed
  return withOthers(touched, others)
}
