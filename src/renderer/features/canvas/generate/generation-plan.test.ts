import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskLayer, paintLayer } from '#renderer/editor/document/layer-makers.ts'
import { models } from '#shared/catalogue/models.ts'
import { isLegalSize } from '#shared/catalogue/solve-size.ts'
import { boxMode } from '#shared/model/canvas-document.ts'
import { someEditor } from '#tests/support/some-editor.ts'
import { boxFor, planGeneration, sizeOf, sizings } from './generation-plan.ts'
import { wayOf, waysFor } from './generation-way.ts'

const ground = { hasMask: true, hasControl: false, hasReference: false }
const able = models.flatMap((model) => {
  const way = wayOf(waysFor('replace', ground), model)
  return way ? [{ model, way }] : []
})
const page = fc.record({
  width: fc.integer({ min: 64, max: 8192 }),
  height: fc.integer({ min: 64, max: 8192 }),
})

test('for every model that can do it, whatever is masked lies in the box, the box in the document, and its size is one the model makes', () => {
  fc.assert(
    fc.property(
      page,
      fc.constantFrom(...able),
      fc.record({
        mode: fc.constantFrom(...boxMode.options),
        sizing: fc.constantFrom(...sizings),
      }),
      (size, { model, way }, { mode, sizing }) => {
        const mask = {
          x: Math.floor(size.width / 3),
          y: Math.floor(size.height / 2),
          width: Math.ceil(size.width / 9),
          height: Math.ceil(size.height / 7),
        }
        const document = { ...size, box: { mode, custom: null } }
        const box = boxFor({ document, way, model, strength: 1 }, mask)
        if (!box) throw new Error('There is no box')
        expect(box.x).toBeGreaterThanOrEqual(0)
        expect(box.y).toBeGreaterThanOrEqual(0)
        expect(box.x + box.width).toBeLessThanOrEqual(size.width)
        expect(box.y + box.height).toBeLessThanOrEqual(size.height)
        expect(box.x).toBeLessThanOrEqual(mask.x)
        expect(box.x + box.width).toBeGreaterThanOrEqual(mask.x + mask.width)
        expect(box.y).toBeLessThanOrEqual(mask.y)
        expect(box.y + box.height).toBeGreaterThanOrEqual(mask.y + mask.height)
        const rule = model.parameters.size
        if (rule) expect(isLegalSize(rule, sizeOf(box, model, sizing))).toBe(true)
      },
    ),
    { numRuns: 1000 },
  )
})

test('what is planned holds what is masked of the box; without a mask there is nothing to plan', async () => {
  const { editor, add } = someEditor({ width: 600, height: 400 })
  add(
    paintLayer({ id: 'paint', name: 'Paint' }, { width: 600, height: 400 }),
    new Uint8Array(960_000).fill(255),
  )
  const [first] = able
  if (!first) throw new Error('No model can do it')
  const plan = () =>
    planGeneration(editor, {
      document: editor.store.getState().document,
      ...first,
      sizing: 'auto',
      strength: 1,
    })
  expect(await plan()).toBeNull()
  const covered = new Uint8Array(240_000)
  for (let y = 300; y < 340; y += 1) covered.fill(255, y * 600 + 500, y * 600 + 550)
  add(maskLayer({ id: 'mask', name: 'Mask' }), covered)
  const planned = await plan()
  const { box, selection } = planned ?? {}
  if (!box || !selection) throw new Error('Nothing was planned')
  const sum = selection.coverage.data.reduce((all, each) => all + each, 0)
  expect(sum).toBe(40 * 50 * 255)
  expect(selection.coverage.data[(310 - box.y) * box.width + 520 - box.x]).toBe(255)
})

test('a result is about a megapixel, as large as its box, or as large as the model makes them, always in the shape of the box', () => {
  const model = models.find(({ air }) => air === 'runware:101@1')
  const rule = model?.parameters.size
  if (!model || rule?.kind !== 'free') throw new Error('The model takes no size of its own')
  const box = { x: 0, y: 0, width: 1536, height: 1024 }
  const sized = sizings.map((sizing) => sizeOf(box, model, sizing))
  expect(sized[0]).toEqual({ width: 1344, height: 896 })
  expect(sized[1]).toEqual({ width: 1536, height: 1024 })
  expect(sized[2]?.width).toBeGreaterThan(rule.max - 3 * rule.multiple)
  const tall = sizeOf({ ...box, width: 1024, height: 4096 }, model, 'native')
  expect(tall).toEqual({ width: rule.max / 4, height: rule.max })
})
