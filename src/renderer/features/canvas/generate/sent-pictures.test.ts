import { afterEach, expect, test, vi } from 'vitest'
import { maskLayer, paintLayer } from '#renderer/editor/document/layer-makers.ts'
import type { Editor } from '#renderer/editor/editor.ts'
import { coverageOf } from '#renderer/editor/scene.ts'
import { models } from '#shared/catalogue/models.ts'
import type { Generation, Intent } from '#shared/model/canvas-document.ts'
import type { Bitmap } from '#shared/pixels/bitmap.ts'
import type { Box } from '#shared/pixels/box.ts'
import type { Coverage } from '#shared/pixels/coverage.ts'
import { featherMask } from '#shared/pixels/feather-mask.ts'
import { growMask } from '#shared/pixels/grow-mask.ts'
import { decodePng } from '#shared/pixels/png-decode.ts'
import { encodePng } from '#shared/pixels/png-encode.ts'
import { type Prefill, prefills } from '#shared/pixels/prefills.ts'
import { seamOf } from '#shared/pixels/seam.ts'
import { shrinkMask } from '#shared/pixels/shrink-mask.ts'
import { joinTiles } from '#shared/pixels/tiles.ts'
import { twoMasks } from '#shared/pixels/two-masks.ts'
import { someCandidate } from '#tests/support/some-candidate.ts'
import { someEditor } from '#tests/support/some-editor.ts'
import { someBitmap } from '#tests/support/some-pixels.ts'
import { generate, type GenerateWish, picturesFor } from './generate.ts'
import { wayOf, waysFor } from './generation-way.ts'
import { stitchCandidate } from './stitching.ts'

afterEach(() => void vi.unstubAllGlobals())

const page = { width: 256, height: 192 }
const [byMask, byReference] = ['runware:101@1', 'runware:106@1'] as const

/** A canvas with a picture and a mask on it; it tells what is handed in, in that order, and what was sent last. */
const open = () => {
  const canvas = someEditor(page)
  canvas.add(paintLayer({ id: 'paint', name: 'Paint' }, page), someBitmap(page, 1, 'opaque').data)
  const covered = new Uint8Array(page.width * page.height)
  for (let y = 80; y < 112; y += 1) covered.fill(255, y * page.width + 96, y * page.width + 144)
  canvas.add(maskLayer({ id: 'mask', name: 'Mask' }), covered)
  const handedIn: Blob[] = []
  vi.stubGlobal('fetch', async (_: string, { body }: { body: Blob }) => {
    handedIn.push(body)
    return Response.json({ ok: true, value: { id: `input-${handedIn.length}` } })
  })
  const request = (): Promise<string> => Promise.resolve(JSON.stringify({ ok: true, value: {} }))
  vi.stubGlobal('window', { studio: { request } })
  return { ...canvas, handedIn, sent: () => canvas.editor.store.getState().generations.at(-1) }
}

const wishFor = (air: string, prefill: Prefill, intent: Intent = 'replace'): GenerateWish => {
  const model = models.find((each) => each.air === air)
  const ground = { hasMask: true, hasControl: false, hasReference: false }
  const way = model && wayOf(waysFor(intent, ground), model)
  if (!model || !way) throw new Error(`${air} cannot do it`)
  const said = { prompt: 'a boat', sizing: 'native' as const, strength: 60, count: 1 }
  return { intent, model, way, models, ...said, prefill, checkContent: true, settings: {} }
}

const bytesOf = async (blob: Blob | null | undefined): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer())

const pixelsOf = async (blob: Blob | null | undefined): Promise<Bitmap> => {
  const bitmap = await decodePng(await bytesOf(blob))
  if (!bitmap) throw new Error('This is no picture')
  return bitmap
}

test.each(prefills)(
  '%s: what is looked at before is what is handed in, byte for byte, and it is kept what it was',
  async (prefill) => {
    const { handedIn, sent, ...workshop } = open()
    const wish = wishFor(byMask, prefill)
    const shown = await picturesFor(workshop, wish)
    await generate(workshop, wish)
    expect(handedIn).toHaveLength(2)
    expect(await bytesOf(handedIn[0])).toEqual(await bytesOf(shown?.picture))
    expect(await bytesOf(handedIn[1])).toEqual(await bytesOf(shown?.mask))
    expect(sent()).toMatchObject({ intent: 'replace', prefill })
    const plain = await picturesFor(workshop, wishFor(byMask, 'picture'))
    const [picture, was, mask] = await Promise.all(
      [shown?.picture, plain?.picture, shown?.mask].map(pixelsOf),
    )
    const changed = [...(picture?.data.keys() ?? [])].filter(
      (at) => picture?.data[at] !== was?.data[at],
    )
    expect(changed.filter((at) => mask?.data[at & ~3] === 0)).toEqual([])
    expect(changed.length > 1000).toBe(prefill !== 'picture')
    await workshop.editor.stop()
  },
)

test('a model that takes no mask is shown the picture as it is', async () => {
  const { handedIn, ...workshop } = open()
  for (const prefill of prefills) await generate(workshop, wishFor(byReference, prefill))
  const [first, ...others] = await Promise.all(handedIn.map(bytesOf))
  expect(others).toHaveLength(prefills.length - 1)
  for (const other of others) expect(other).toEqual(first)
  await workshop.editor.stop()
})

test.each(prefills)(
  '%s: before the edges are pulled out it is seen what will be sent of the larger canvas, byte for byte',
  async (prefill) => {
    const { handedIn, sent, ...workshop } = open()
    const wish = wishFor(byMask, prefill, 'expand')
    const sides = { top: 0, right: 160, bottom: 24, left: 72 }
    workshop.editor.session.setState({ sides })
    const shown = await picturesFor(workshop, wish)
    expect(workshop.editor.store.getState().document).toMatchObject(page)
    await generate(workshop, wish)
    expect(await bytesOf(handedIn[0])).toEqual(await bytesOf(shown?.picture))
    expect(await bytesOf(handedIn[1])).toEqual(await bytesOf(shown?.mask))
    expect(sent()).toMatchObject({ intent: 'expand', prefill, sent: shown?.size })
    const greys = (await pixelsOf(shown?.picture)).data.filter((byte) => byte === 128).length
    expect(greys > 3 * 160 * 192).toBe(prefill === 'picture')
    await workshop.editor.stop()
  },
)

/** How much of a result is kept. */
const compositeOf = async (
  editor: Editor,
  { mask, radii, box }: Pick<Generation, 'mask' | 'radii' | 'box'>,
): Promise<Coverage> => {
  if (!mask || !radii) throw new Error('Nothing was masked')
  const maths = { grow: growMask, shrink: shrinkMask, feather: featherMask }
  return twoMasks(await coverageOf(editor, mask, box), radii, maths).composite
}

/** A part of the picture on the canvas. */
const partOf = ({ width, height, x, y }: Box): Bitmap => {
  const { data } = someBitmap(page, 1, 'opaque')
  const rows = Array.from({ length: height }, (_, row) => {
    const from = ((y + row) * page.width + x) * 4
    return [...data.subarray(from, from + width * 4)]
  })
  return { width, height, data: Uint8Array.from(rows.flat()) }
}

test.each(prefills)(
  '%s: a result is put onto the picture that is on the canvas: one that is that very picture keeps every colour and shows the seam that was there before, and nothing outside changes',
  async (prefill) => {
    const { sent, pixels, ...canvas } = open()
    await generate({ ...canvas, pixels }, wishFor(byMask, prefill))
    const generation = sent()
    if (!generation) throw new Error('Nothing was sent')
    vi.unstubAllGlobals()
    const part = partOf(generation.box)
    const png = Buffer.from(await encodePng(part)).toString('base64')
    const fromLibrary = { result: `data:image/png;base64,${png}` }
    const ask = ((name, input) =>
      pixels.ask(
        name,
        name === 'stitch' ? { ...input, ...fromLibrary } : input,
      )) as typeof pixels.ask
    const workshop = { ...canvas, pixels: { ...pixels, ask } }
    const assetId = '00000000-0000-4000-8000-000000000009'
    const candidate = { ...someCandidate(1, { assetId }), generation }
    const { tiles, seam, proof } = await stitchCandidate(workshop, candidate)
    const layer = joinTiles(tiles, { ...generation.box, x: 0, y: 0 }, 4).data
    const shown = [...layer.keys()].filter((at) => at % 4 < 3 && (layer[at | 3] ?? 0) > 0)
    expect(shown.length).toBeGreaterThan(3 * 48 * 32)
    expect(shown.filter((at) => layer[at] !== part.data[at])).toEqual([])
    expect(seam).toBe(seamOf(part, await compositeOf(canvas.editor, generation))?.ratio)
    expect(proof.untouched).toBe(proof.outside)
    expect(proof.outside).toBeGreaterThan(10_000)
    await canvas.editor.stop()
  },
)
