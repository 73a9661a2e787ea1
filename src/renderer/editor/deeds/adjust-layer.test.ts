import { expect, test, vi } from 'vitest'
import { insertLayer } from '#renderer/editor/document/layer-edits.ts'
import {
  groupLayer,
  imageLayer,
  maskLayer,
  paintLayer,
  shapeLayer,
} from '#renderer/editor/document/layer-makers.ts'
import { tilesOf } from '#renderer/editor/painting.ts'
import { adjustedPart } from '#renderer/editor/pixels/adjust-ways.ts'
import { adjustPixels } from '#shared/pixels/adjust-colours.ts'
import { noAdjustment } from '#shared/pixels/colour-adjustment.ts'
import { encodePng } from '#shared/pixels/png-encode.ts'
import { someEditor } from '#tests/support/some-editor.ts'
import { type AdjustWish, createAdjusting, partInView } from './adjust-layer.ts'
import { adjustTarget } from './adjust-target.ts'
import { hasPixels } from './area-target.ts'

const page = { width: 4, height: 1 }
const red = [200, 40, 0, 255]
const faint = [10, 0, 200, 100]
const clear = [0, 0, 0, 0]
const paint = Uint8Array.of(...red, ...red, ...faint, ...clear)
const adjustment = { ...noAdjustment, brightness: 30, hue: -20, inverted: true }
const adjustedRed = [...adjustPixels(Uint8Array.from(red), adjustment)]
const wholly: AdjustWish = { adjustment, isMasked: false }

/** Paint, with what adjusts it. */
const begin = () => {
  const canvas = someEditor(page)
  canvas.add(paintLayer({ id: 'paint', name: 'Paint' }, page), paint)
  const { store, session } = canvas.editor
  const layers = () => store.getState().document.layers
  return {
    ...canvas,
    store,
    session,
    layers,
    addMask: (covered = Uint8Array.of(255, 128, 0, 0)): void =>
      canvas.add(maskLayer({ id: 'mask', name: 'Mask' }), covered),
    addPicture: async (): Promise<void> => {
      const png = await encodePng({ ...page, data: paint })
      const asset = `data:image/png;base64,${Buffer.from(png).toString('base64')}`
      const made = imageLayer({ id: 'picture', name: 'Picture' }, { asset, ...page })
      store.edit('Add', (draft) => insertLayer(draft, made, null))
    },
    adjust: (id: string, onEnd: () => void = () => undefined) => {
      const layer = layers()[id]
      if (!hasPixels(layer)) throw new Error('It has no pixels')
      const adjusting = createAdjusting(canvas, { layer, onEnd })
      return { ...adjusting, stop: adjusting.start() }
    },
    steps: () => store.getState().past.map(({ name }) => name),
    obstacle: () => session.getState().obstacle,
  }
}

test('all of a layer is adjusted in one step that can be taken back, and the box is left then', async () => {
  const canvas = begin()
  const onEnd = vi.fn()
  const adjusting = canvas.adjust('paint', onEnd)
  await adjusting.apply(wholly, 'Adjust it')
  expect(canvas.firstRow('paint')).toEqual([...adjustPixels(paint, adjustment)])
  expect(canvas.steps()).toEqual(['Add', 'Adjust it'])
  expect(onEnd).toHaveBeenCalledOnce()
  canvas.store.undo()
  expect(canvas.firstRow('paint')).toEqual([...paint])
})

test('only what the mask covers is adjusted where that is wished for, soft edges by halves', async () => {
  const canvas = begin()
  canvas.addMask()
  await canvas.adjust('paint').apply({ adjustment, isMasked: true }, 'Adjust it')
  const covered = Uint8Array.of(255, 128, 0, 0)
  expect(canvas.firstRow('paint')).toEqual([...adjustPixels(paint, adjustment, covered)])
  expect(canvas.firstRow('paint').slice(8)).toEqual([...faint, ...clear])
})

test('a mask that covers nothing of the layer changes nothing, which is told', async () => {
  const canvas = begin()
  await canvas.addPicture()
  canvas.addMask(Uint8Array.of(0, 0, 0, 255))
  const before = canvas.layers()
  await canvas.adjust('picture').apply({ adjustment, isMasked: true }, 'Adjust it')
  expect(canvas.layers()).toBe(before)
  expect(canvas.obstacle()).toEqual({ why: 'nothing-covered', layerId: 'picture' })
})

test('a picture of the library becomes paint in the same step, and comes back with it', async () => {
  const canvas = begin()
  await canvas.addPicture()
  const picture = canvas.layers()['picture']
  canvas.addMask()
  await canvas.adjust('picture').apply({ adjustment, isMasked: true }, 'Adjust it')
  const covered = Uint8Array.of(255, 128, 0, 0)
  expect(canvas.firstRow('picture')).toEqual([...adjustPixels(paint, adjustment, covered)])
  expect(canvas.steps().at(-1)).toBe('Adjust it')
  canvas.store.undo()
  expect(canvas.layers()['picture']).toEqual(picture)
})

test('what the mask does not reach stays: of paint the very tile, of a picture the same pixels', async () => {
  const wide = { width: 300, height: 1 }
  const data = Uint8Array.from({ length: 1200 }, (_, at) => red[at % 4] ?? 0)
  const canvas = someEditor(wide)
  const { store, tiles, session } = canvas.editor
  canvas.add(paintLayer({ id: 'paint', name: 'Paint' }, wide), data)
  const png = await encodePng({ ...wide, data })
  const asset = `data:image/png;base64,${Buffer.from(png).toString('base64')}`
  const picture = imageLayer({ id: 'picture', name: 'Picture' }, { asset, ...wide })
  store.edit('Add', (draft) => insertLayer(draft, picture, null))
  canvas.add(maskLayer({ id: 'mask', name: 'Mask' }), new Uint8Array(300).fill(255, 0, 10))
  const tilesNow = (id: string) => tilesOf(store.getState().document.layers[id]) ?? {}
  const before = tilesNow('paint')
  for (const id of ['paint', 'picture']) {
    const layer = store.getState().document.layers[id]
    if (!hasPixels(layer)) throw new Error('It has no pixels')
    const adjusting = createAdjusting(canvas, { layer, onEnd: () => undefined })
    await adjusting.apply({ adjustment, isMasked: true }, 'Adjust it')
    expect(canvas.firstRow(id).slice(0, 4)).toEqual(adjustedRed)
    expect(canvas.firstRow(id).slice(40, 44)).toEqual(red)
    expect([...(tiles.peek(tilesNow(id)['1,0'] ?? '') ?? [])].slice(0, 4)).toEqual(red)
  }
  expect(tilesNow('paint')['1,0']).toBe(before['1,0'])
  expect(tilesNow('paint')['0,0']).not.toBe(before['0,0'])
  expect(session.getState().obstacle).toBeNull()
})

test('what is looked at and left changes nothing of the document', async () => {
  const canvas = begin()
  const before = canvas.store.getState()
  const adjusting = canvas.adjust('paint')
  adjusting.show(wholly)
  expect(await adjusting.findLevels(false)).toEqual({ low: 0, high: 200 })
  adjusting.stop()
  expect(canvas.store.getState()).toBe(before)
})

test('nothing is put on a layer that has become another one meanwhile', async () => {
  const canvas = begin()
  const onEnd = vi.fn()
  const adjusting = canvas.adjust('paint', onEnd)
  const applied = adjusting.apply(wholly, 'Adjust it')
  canvas.store.edit('Rename', (draft) => {
    Object.assign(draft.layers['paint'] ?? {}, { name: 'Other' })
  })
  await applied
  expect(onEnd).toHaveBeenCalledOnce()
  expect(canvas.steps()).toEqual(['Add', 'Rename'])
  expect(canvas.obstacle()).toBeNull()
})

test('a picture that cannot be read is told of', async () => {
  const canvas = begin()
  const made = imageLayer({ id: 'gone', name: 'Gone' }, { asset: 'data:,', ...page })
  canvas.store.edit('Add', (draft) => insertLayer(draft, made, null))
  const adjusting = canvas.adjust('gone')
  await adjusting.apply(wholly, 'Adjust it')
  expect(canvas.obstacle()).toEqual({ why: 'unreadable', layerId: 'gone' })
  canvas.session.setState({ obstacle: null })
  expect(await adjusting.findLevels(false)).toBeUndefined()
  expect(canvas.obstacle()).toEqual({ why: 'unreadable', layerId: 'gone' })
})

test('what is looked at is the part in view, no larger than it is shown and never more than a million pixels', () => {
  const layer = paintLayer({ id: 'paint', name: 'Paint' }, { width: 4096, height: 4096 })
  const stage = { width: 800, height: 600 }
  const at = (scale: number, x = 0, y = 0) =>
    partInView(layer, { view: { scale, wanted: scale, x, y }, stage }, 1)
  expect(at(0.125)).toEqual({
    box: { x: 0, y: 0, width: 4096, height: 4096 },
    size: { width: 512, height: 512 },
  })
  expect(at(2, -1000, -400)).toEqual({
    box: { x: 500, y: 200, width: 400, height: 300 },
    size: { width: 400, height: 300 },
  })
  expect(at(1, 900)).toBeNull()
  const large = partInView(
    layer,
    { view: { scale: 1, wanted: 1, x: 0, y: 0 }, stage: { width: 4096, height: 4096 } },
    1,
  )
  expect(large?.size).toEqual({ width: 1000, height: 1000 })
})

test('what is looked at has the colours that it will have, the mask counted in', async () => {
  const canvas = begin()
  const ask = vi.spyOn(canvas.pixels, 'ask')
  canvas.addMask()
  await canvas.adjust('paint').findLevels(true)
  const [, asked] = ask.mock.lastCall ?? []
  const { held } = asked as Parameters<typeof adjustedPart>[0]
  const shown = { box: { x: 0, y: 0, ...page }, size: page }
  for (const isMasked of [true, false]) {
    const { data } = await adjustedPart({ held, adjustment, isMasked, ...shown })
    const covered = isMasked ? Uint8Array.of(255, 128, 0, 0) : null
    expect([...data.subarray(0, 12)]).toEqual([
      ...adjustPixels(paint, adjustment, covered).subarray(0, 12),
    ])
  }
  // Named alone, it is the one at hand.
  const again = { held: { name: held.name, layer: null }, adjustment, isMasked: false, ...shown }
  expect((await adjustedPart(again)).data).toHaveLength(16)
  await expect(adjustedPart({ ...again, held: { name: 'other', layer: null } })).rejects.toThrow()
})

test('the chosen layer is meant, else the only one that can be, and what is in the way is told', () => {
  const canvas = begin()
  const meant = (...selected: string[]): string | undefined => {
    canvas.session.setState({ selected, obstacle: null })
    return adjustTarget(canvas.editor)?.id
  }
  const change = (id: string, part: object): void =>
    canvas.store.edit('Change', (draft) => {
      Object.assign(draft.layers[id] ?? {}, part)
    })
  canvas.addMask()
  expect(meant('paint')).toBe('paint')
  expect(meant('mask')).toBe('paint')
  expect(meant()).toBe('paint')
  canvas.add(paintLayer({ id: 'second', name: 'Second' }, page), paint)
  expect([meant('second'), meant('paint', 'mask')]).toEqual(['second', 'paint'])
  expect(meant()).toBe('paint')
  change('mask', { visible: false })
  expect(meant()).toBeUndefined()
  expect(canvas.obstacle()).toEqual({ why: 'which-to-adjust', layerId: 'second' })
  change('paint', { locked: true })
  expect(meant('paint')).toBeUndefined()
  expect(canvas.obstacle()).toEqual({ why: 'locked', layerId: 'paint' })
  change('second', { visible: false })
  expect(meant('second')).toBeUndefined()
  expect(canvas.obstacle()).toEqual({ why: 'hidden', layerId: 'second' })
  const shape = { shape: 'rectangle', x: 0, y: 0, width: 1, height: 1, colour: '#000000' } as const
  canvas.store.edit('Add', (draft) => {
    insertLayer(draft, shapeLayer({ id: 'shape', name: 'Shape' }, shape), null)
    insertLayer(draft, groupLayer({ id: 'group', name: 'Group' }), null)
  })
  expect(meant('shape')).toBeUndefined()
  expect(canvas.obstacle()).toEqual({ why: 'no-paint', layerId: 'shape' })
  expect(meant('group')).toBeUndefined()
  expect(canvas.obstacle()).toEqual({ why: 'nothing-to-adjust', layerId: '' })
})
