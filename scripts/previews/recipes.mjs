import { makeGuide } from '#main/demo/guides/make-guide.ts'
import { detect } from '#main/demo/masks/detect.ts'
import { paintMask } from '#main/demo/masks/paint-mask.ts'
import { makePicture } from '#main/demo/pictures/make.ts'
import { noInputs } from '#main/demo/pictures/order.ts'
import { eachColour } from '#main/demo/pictures/tint.ts'
import { toCanvas } from '#main/demo/pixels/canvas.ts'
import { decodePicture } from '#main/demo/pixels/decode.ts'
import { encodePixels } from '#main/demo/pixels/encode.ts'
import { crop } from '#main/demo/pixels/pixels.ts'
import { blur, createPlane } from '#main/demo/pixels/plane.ts'
import { shrink, stretch } from '#main/demo/pixels/resize.ts'
import { maskingModels } from '#main/demo/rules/masking-models.ts'
import { drawRoom, drawSamePerson, personAt, plantAt } from './room.mjs'

/** @typedef {import('#main/demo/pixels/pixels.ts').Pixels} Pixels */
/** @typedef {import('#renderer/parts/previews.ts').PreviewName} PreviewName */
/** @typedef {() => Pixels | Promise<Pixels>} Recipe */

/** Pixels of every preview. */
const previewSize = { width: 240, height: 180 }

/** The room is drawn this large, so that a part of it is still sharp. */
const drawnSize = /** @type {const} */ ([1600, 1200])

/** @type {Pixels | undefined} */
let drawn

const room = () => (drawn ??= drawRoom(drawnSize))

/** The room as large as a preview. */
const source = () => stretch(room(), previewSize)

/** A part of a picture round a column, in shares of its sides. @param {Pixels} whole @param {number} top @param {number} share */
const around = (whole, top, share) =>
  crop(whole, {
    left: Math.round((personAt - share / 2) * whole.width),
    top: Math.round(top * whole.height),
    width: Math.round(share * whole.width),
    height: Math.round(share * whole.height),
  })

/** The whole room, down to the hands, the shoulders, and the face alone. */
const views = {
  all: room,
  hands: () => around(room(), 0.017, 0.62),
  head: () => around(room(), 0.033, 0.3),
  face: () => around(room(), 0.033, 0.2),
}

const thresholds = { low: 100, high: 200 }

/** @param {import('#main/demo/guides/make-guide.ts').GuideKind} kind @returns {Recipe} */
const map = (kind) => () => makeGuide(kind, source(), { thresholds, detailed: false })

/** What lies outside of a mask, dark and nearly without colour. @param {Pixels} pixels @param {Pixels} mask */
const lit = (pixels, mask) =>
  eachColour(pixels, ([red, green, blue], light, index) => {
    const share = (mask.data[index * 4] ?? 0) / 255
    /** @param {number} value */
    const part = (value) => value * share + (light * 0.75 + value * 0.25) * 0.3 * (1 - share)
    return [part(red), part(green), part(blue)]
  })

/**
 * What a finder of masks finds, lit.
 * @param {number} number the one of its AIR id
 * @param {keyof typeof views} view
 * @returns {Recipe}
 */
const mask = (number, view) => () => {
  const model = maskingModels.find(({ air }) => air === `runware:35@${number}`)
  if (!model) throw new Error(`There is no finder of masks with the number ${number}.`)
  const pixels = shrink(views[view](), 480)
  const { width, height } = pixels
  const boxes = detect({ pixels }, model.seeks).map(({ left, top, right, bottom, confidence }) => {
    if (confidence < 0.5) throw new Error(`Finder ${number} only guesses.`)
    return { left: left * width, top: top * height, right: right * width, bottom: bottom * height }
  })
  const finish = { padding: 4, blur: 4 }
  const found = paintMask({ pixels }, { boxes, paints: model.paints }, finish)
  return stretch(lit(pixels, found), previewSize)
}

const blurred = () => {
  const { width, height, data } = source()
  const made = data.slice()
  for (const part of [0, 1, 2]) {
    const plane = createPlane(width, height)
    plane.data.set(plane.data.map((_, index) => data[index * 4 + part] ?? 0))
    for (const [index, value] of blur(plane, 3).data.entries()) made[index * 4 + part] = value
  }
  return { width, height, data: made }
}

const grey = () => eachColour(source(), (_, light) => [light, light, light])

const worn = async () => {
  const small = shrink(source(), 80)
  const bytes = await encodePixels(small, { name: 'jpg', quality: 20 })
  return stretch(await decodePicture(bytes), previewSize)
}

/** What another prompt draws. @param {string} prompt */
const elsewhere = (prompt) =>
  makePicture({ model: 'preview', prompt, seed: 3, size: drawnSize, inputs: noInputs }).pixels

/** The same face, in other clothes and another place. @type {Recipe} */
const keptFace = () => {
  const made = drawSamePerson(toCanvas(elsewhere('mountains in mist')), '#3a62b8')
  return stretch(around(made, 0.02, 0.42), previewSize)
}

/** The same figure, clothes and all, in another place. @type {Recipe} */
const keptFigure = () =>
  stretch(drawSamePerson(toCanvas(elsewhere('sand dunes')), '#c8503a'), previewSize)

/** The same picture with something else where the plant was. @type {Recipe} */
const edited = () => {
  const seedImage = shrink(room(), 480)
  const { width, height } = seedImage
  const left = plantAt.left * width
  const top = plantAt.top * height
  const box = {
    left,
    top,
    right: left + plantAt.width * width,
    bottom: top + plantAt.height * height,
  }
  const finish = { padding: 0, blur: 4 }
  const maskImage = paintMask({ pixels: seedImage }, { boxes: [box], paints: 'box' }, finish)
  const inputs = { ...noInputs, seedImage, maskImage, strength: 1 }
  const size = /** @type {const} */ ([width, height])
  const order = { model: 'preview', prompt: 'a red chair', seed: 3, size, inputs }
  return stretch(makePicture(order).pixels, previewSize)
}

/** How each preview is made: from the same drawn room, by the demo engine’s own maps, finders and repairs. @type {Record<PreviewName, Recipe>} */
const recipes = {
  'map-canny': map('canny'),
  'map-depth': map('depth'),
  'map-lineart': map('lineart'),
  'map-lineart-anime': map('lineart-anime'),
  'map-mlsd': map('mlsd'),
  'map-normalbae': map('normalbae'),
  'map-openpose': map('openpose'),
  'map-scribble': map('scribble'),
  'map-seg': map('seg'),
  'map-shuffle': map('shuffle'),
  'map-softedge': map('softedge'),
  'map-tile': map('tile'),
  'map-blur': blurred,
  'map-grey': grey,
  'map-low-quality': worn,
  'mask-faces': mask(2, 'head'),
  'mask-hands': mask(3, 'hands'),
  'mask-people': mask(5, 'all'),
  'mask-face-outline': mask(8, 'head'),
  'mask-faces-far': mask(6, 'all'),
  'mask-faces-near': mask(7, 'face'),
  'mask-eyes': mask(15, 'face'),
  'mask-lips': mask(14, 'face'),
  'mask-nose': mask(13, 'face'),
  'mask-eyes-lips': mask(10, 'face'),
  'mask-eyes-nose': mask(11, 'face'),
  'mask-nose-lips': mask(12, 'face'),
  'keep-portrait': keptFace,
  'keep-subject': keptFigure,
  'keep-local-editing': edited,
}

/** The file of a preview. @param {PreviewName} name */
export const drawPreview = async (name) =>
  encodePixels(await recipes[name](), { name: 'webp', quality: 82 })

/** Every preview there is. */
export const previewNames = /** @type {PreviewName[]} */ (Object.keys(recipes))
