import { colourRange } from '#shared/pixels/colour-range.ts'
import { combineMasks } from '#shared/pixels/combine-masks.ts'
import { compositeOnto } from '#shared/pixels/composite.ts'
import { featherMask } from '#shared/pixels/feather-mask.ts'
import { growMask } from '#shared/pixels/grow-mask.ts'
import { layGradient } from '#shared/pixels/lay-gradient.ts'
import { shrinkMask } from '#shared/pixels/shrink-mask.ts'
import type { MaskMaths } from '#shared/pixels/mask-maths.ts'
import { maskFromAlpha, maskFromLuminance } from '#shared/pixels/mask-from-bitmap.ts'
import { encodeMaskPng, encodePng } from '#shared/pixels/png-encode.ts'
import { findPose } from '#shared/pixels/pose/find-pose.ts'
import { prefillUnder } from '#shared/pixels/prefill-under.ts'
import { addProofs, differenceOf, proveUntouched } from '#shared/pixels/proof.ts'
import { resizeBitmap, resizeCoverage } from '#shared/pixels/resize.ts'
import { seamOf } from '#shared/pixels/seam.ts'
import { stitch } from '#shared/pixels/stitch.ts'
import { cutIntoTiles } from '#shared/pixels/tiles.ts'
import { ringAround, twoMasks } from '#shared/pixels/two-masks.ts'
import { maskChanges } from './mask-changes.ts'
import { composeScene } from './compose-scene.ts'
import { coverTogether } from './cover-together.ts'
import { maskArea } from '#shared/pixels/mask-area.ts'
import { heldPicture } from './held-picture.ts'
import { adjustWays } from './adjust-ways.ts'
import { fileWays } from './file-ways.ts'
import { layArea } from './lay-area.ts'
import { onGround } from './on-ground.ts'
import { readPicture } from './read-picture.ts'
import { tintCoverage } from './tint-coverage.ts'
import type { Box, Size } from '#shared/pixels/box.ts'
import { intersect } from '#shared/pixels/boxes.ts'
import type { Coverage } from '#shared/pixels/coverage.ts'
import type { Proof } from '#shared/pixels/proof.ts'
import type { PixelWays, Scene, Selection } from './worker-calls.ts'

const maths: MaskMaths = { grow: growMask, shrink: shrinkMask, feather: featherMask }

/** Rows that are compared at once. */
const STRIP = 256
/** How far from a mask colours are compared with what was there, in pixels. */
const RING = 16

const stripsOf = ({ box }: Scene): Scene['box'][] => {
  const strips: Scene['box'][] = []
  for (let top = 0; top < box.height; top += STRIP)
    strips.push({ ...box, y: box.y + top, height: Math.min(STRIP, box.height - top) })
  return strips
}

/** How much of a result is kept; where nothing was selected, all of it. */
const compositeOf = (selection: Selection | null, { width, height }: Size): Coverage =>
  selection
    ? twoMasks(selection.coverage, selection.radii, maths).composite
    : { width, height, data: new Uint8Array(width * height).fill(255) }

/** What a mask that lies at a box covers of another box. */
const coverageIn = (
  strip: Box,
  { box, composite }: { box: Box; composite: Coverage },
): Coverage => {
  const { width, height } = strip
  const data = new Uint8Array(width * height)
  const shared = intersect(strip, box)
  const bottom = shared ? shared.y + shared.height : 0
  for (let y = shared?.y ?? 0; y < bottom; y += 1) {
    const left = shared?.x ?? 0
    const from = (y - box.y) * box.width + left - box.x
    const row = composite.data.subarray(from, from + (shared?.width ?? 0))
    data.set(row, (y - strip.y) * width + left - strip.x)
  }
  return { width, height, data }
}

/** What the worker does, by name. */
export const calls: PixelWays = {
  ...fileWays,
  ...adjustWays,
  picture: async ({ scene, size, ground }) => {
    const composed = await composeScene(scene)
    const sized = size ? resizeBitmap(composed, size) : composed
    return encodePng(ground ? onGround(sized, ground) : sized)
  },
  seed: async ({ scene, selection, size, ground, prefill }) => {
    const { denoise } = twoMasks(selection.coverage, selection.radii, maths)
    const mask = resizeCoverage(denoise, size)
    const picture = resizeBitmap(await composeScene(scene), size)
    const filled = onGround(prefillUnder(picture, mask, prefill), ground)
    return { picture: await encodePng(filled), mask: await encodeMaskPng(mask) }
  },
  stitch: async ({ scene, selection, result }) => {
    const [original, made] = [await composeScene(scene), await readPicture(result)]
    const { width, height } = original
    const composite = compositeOf(selection, original)
    const ring = selection ? ringAround(composite, RING, maths) : null
    const layer = stitch({ result: made, original, composite, ring })
    const after = { ...original, data: new Uint8Array(original.data) }
    compositeOnto(after, layer, { x: 0, y: 0 })
    return {
      tiles: new Map(
        cutIntoTiles({ box: { x: 0, y: 0, width, height }, channels: 4, data: layer.data }),
      ),
      seam: selection ? (seamOf(after, composite)?.ratio ?? null) : null,
    }
  },
  prove: async ({ before, after, box, selection }) => {
    const composite = compositeOf(selection, box)
    const proofs: Proof[] = []
    for (const strip of stripsOf(before)) {
      const then = await composeScene({ ...before, box: strip })
      const now = await composeScene({ ...after, box: strip })
      const mask = coverageIn(strip, { box, composite })
      proofs.push(proveUntouched({ before: then, after: now, mask, x: strip.x, y: strip.y }))
    }
    return addProofs(proofs)
  },
  difference: async ({ before, after }) =>
    encodePng(differenceOf(await composeScene(before), await composeScene(after))),
  'change-mask': async ({ coverage, deed, amount }) => maskChanges[deed](coverage, amount),
  'colour-range': async ({ picture, range }) => colourRange(await heldPicture(picture), range),
  'show-colour-range': async ({ picture, range, size, colour }) => {
    const found = colourRange(await heldPicture(picture), range)
    const { width, height, data } = tintCoverage(found, size, colour)
    return createImageBitmap(new ImageData(data, width, height))
  },
  'mask-of': async ({ scene, by }) => {
    const maskFrom = by === 'alpha' ? maskFromAlpha : maskFromLuminance
    return maskFrom(await composeScene(scene))
  },
  'bounds-of': async ({ scene }) => maskArea(maskFromAlpha(await composeScene(scene))).bounds,
  'combine-masks': async ({ one, other, how }) => combineMasks(one, other, how),
  'lay-gradient': async ({ tiles, box, laying }) => layGradient(tiles, box, laying),
  tiles: async ({ scene }) => {
    const { width, height, data } = await composeScene(scene)
    return new Map(cutIntoTiles({ box: { x: 0, y: 0, width, height }, channels: 4, data }))
  },
  'lay-area': layArea,
  'mask-area': async ({ masks, page }) => maskArea(coverTogether(masks, page)),
  pixels: ({ scene }) => composeScene(scene),
  'find-pose': async ({ scene }) => findPose(await composeScene(scene)),
}
