import { expect, test } from 'vitest'
import { insertLayer } from '#renderer/editor/document/layer-edits.ts'
import {
  groupLayer,
  imageLayer,
  maskLayer,
  paintLayer,
  shapeLayer,
} from '#renderer/editor/document/layer-makers.ts'
import type { AreaDeed } from '#shared/model/area-deed.ts'
import type { Layer } from '#shared/model/layer.ts'
import { encodePng } from '#shared/pixels/png-encode.ts'
import { someEditor } from '#tests/support/some-editor.ts'
import { doToArea } from './area-deeds.ts'

const page = { width: 4, height: 1 }
const red = [200, 0, 0, 255]
const faint = [0, 0, 200, 100]
const clear = [0, 0, 0, 0]
const names = {
  steps: { copy: 'Copy it', cut: 'Cut it', erase: 'Erase it', fill: 'Fill it' },
  partOf: (layer: string) => `Part of ${layer}`,
}

/** Paint under a mask that covers its first pixel wholly, the second by a half, and the last one. */
const begin = () => {
  const canvas = someEditor(page)
  canvas.add(
    paintLayer({ id: 'paint', name: 'Paint' }, page),
    Uint8Array.of(...red, ...red, ...faint, ...clear),
  )
  canvas.add(maskLayer({ id: 'mask', name: 'Mask' }), Uint8Array.of(255, 128, 0, 255))
  const { store, session } = canvas.editor
  const layers = (): Readonly<Record<string, Layer>> => store.getState().document.layers
  return {
    ...canvas,
    store,
    session,
    select: (...selected: string[]): void => session.setState({ selected }),
    change: (id: string, part: object): void =>
      store.edit('Change', (draft) => {
        Object.assign(draft.layers[id] ?? {}, part)
      }),
    /** Does it, and answers the layer that is selected then. */
    act: async (deed: AreaDeed): Promise<string> => {
      await doToArea(canvas, deed, names)
      return session.getState().selected[0] ?? ''
    },
    layers,
    order: () => store.getState().document.order,
    steps: () => store.getState().past.map(({ name }) => name),
    obstacle: () => session.getState().obstacle,
  }
}

test('a copy has what the mask covers of the chosen layer, as strongly as it covers it, and lies over it in one step', async () => {
  const canvas = begin()
  canvas.change('paint', { opacity: 0.5, blend: 'multiply' })
  canvas.select('paint')
  const id = await canvas.act('copy')
  expect(canvas.order()).toEqual(['paint', id, 'mask'])
  expect(canvas.firstRow(id)).toEqual([...red, 200, 0, 0, 128, ...clear, ...clear])
  expect(canvas.layers()[id]).toMatchObject({
    kind: 'paint',
    name: 'Part of Paint',
    opacity: 0.5,
    blend: 'multiply',
  })
  expect(canvas.firstRow('paint')).toEqual([...red, ...red, ...faint, ...clear])
  expect(canvas.steps()).toEqual(['Add', 'Add', 'Change', 'Copy it'])
  canvas.store.undo()
  expect(canvas.order()).toEqual(['paint', 'mask'])
})

test('what is cut is taken out of the layer, and both go back in one step', async () => {
  const canvas = begin()
  canvas.change('paint', { placement: { x: -1, y: 0, scaleX: 1, scaleY: 1, rotation: 0 } })
  canvas.select('paint')
  const id = await canvas.act('cut')
  // On the page the layer begins a pixel to the left.
  expect(canvas.firstRow(id)).toEqual([...clear, ...red, 0, 0, 200, 50, ...clear])
  expect(canvas.firstRow('paint')).toEqual([...red, ...clear, 0, 0, 200, 50, ...clear])
  expect(canvas.layers()[id]?.placement.x).toBe(-1)
  expect(canvas.steps().at(-1)).toBe('Cut it')
  canvas.store.undo()
  expect(canvas.order()).toEqual(['paint', 'mask'])
  expect(canvas.firstRow('paint')).toEqual([...red, ...red, ...faint, ...clear])
})

test('what is erased is gone, a tile of which nothing is left as well', async () => {
  const canvas = begin()
  // It is the only one that can be meant.
  canvas.select('mask')
  await canvas.act('erase')
  expect(canvas.firstRow('paint')).toEqual([...clear, 200, 0, 0, 127, ...faint, ...clear])
  expect(canvas.order()).toEqual(['paint', 'mask'])
  canvas.add(maskLayer({ id: 'all', name: 'All' }), Uint8Array.of(255, 255, 255, 255))
  canvas.select('paint')
  await canvas.act('erase')
  expect(canvas.layers()['paint']).toMatchObject({ pixels: { tiles: {} } })
})

test('a picture of the library becomes paint in the step that takes something out of it', async () => {
  const canvas = begin()
  const png = await encodePng({ ...page, data: Uint8Array.of(...red, ...red, ...red, ...red) })
  const asset = `data:image/png;base64,${Buffer.from(png).toString('base64')}`
  canvas.store.edit('Add', (draft) =>
    insertLayer(draft, imageLayer({ id: 'picture', name: 'Picture' }, { asset, ...page }), 'paint'),
  )
  canvas.select('picture')
  const copied = await canvas.act('copy')
  expect(canvas.firstRow(copied)).toEqual([...red, 200, 0, 0, 128, ...clear, ...red])
  expect(canvas.layers()['picture']).toMatchObject({ pixels: { from: 'asset', asset } })
  canvas.select('picture')
  const before = canvas.steps().length
  const id = await canvas.act('cut')
  expect(canvas.firstRow(id)).toEqual(canvas.firstRow(copied))
  expect(canvas.firstRow('picture')).toEqual([...clear, 200, 0, 0, 127, ...red, ...clear])
  expect(canvas.steps()).toHaveLength(before + 1)
  canvas.store.undo()
  expect(canvas.layers()['picture']).toMatchObject({ pixels: { from: 'asset', asset } })
})

test('with the mask alone a copy is taken of all that is visible under it, and lies right under it', async () => {
  const canvas = begin()
  const over = Uint8Array.of(...clear, ...clear, ...red, ...red)
  canvas.add(paintLayer({ id: 'over', name: 'Over' }, page), over)
  canvas.change('paint', { opacity: 0.5 })
  canvas.select('mask')
  const id = await canvas.act('copy')
  expect(canvas.order()).toEqual(['paint', id, 'mask', 'over'])
  expect(canvas.firstRow(id)).toEqual([200, 0, 0, 128, 200, 0, 0, 64, ...clear, ...clear])
  expect(canvas.layers()[id]).toMatchObject({ opacity: 1, name: 'Paint 2' })
})

test('of a shape and of a group a copy is what is seen of them', async () => {
  const canvas = begin()
  const box = { x: 0, y: 0, width: 4, height: 1 }
  canvas.store.edit('Add', (draft) => {
    const shape = shapeLayer(
      { id: 'shape', name: 'Shape' },
      { shape: 'rectangle', colour: '#c80000', ...box },
    )
    insertLayer(draft, { ...shape, opacity: 0.4 }, 'paint')
    insertLayer(draft, groupLayer({ id: 'group', name: 'Group' }), 'shape')
  })
  canvas.select('shape')
  const id = await canvas.act('copy')
  expect(canvas.firstRow(id)).toEqual([...red, 200, 0, 0, 128, ...clear, ...red])
  expect(canvas.layers()[id]).toMatchObject({ opacity: 0.4, name: 'Part of Shape' })
  canvas.store.edit('Group', (draft) => {
    draft.order = ['group', 'mask']
    Object.assign(draft.layers['group'] ?? {}, { children: ['paint'], opacity: 0.4 })
  })
  canvas.select('group')
  const grouped = await canvas.act('copy')
  expect(canvas.order()).toEqual(['group', grouped, 'mask'])
  expect(canvas.firstRow(grouped)).toEqual([...red, 200, 0, 0, 128, ...clear, ...clear])
})

test('the colour fills paint in its place; over anything else comes a layer of it', async () => {
  const canvas = begin()
  canvas.session.setState({ colour: '#0a0b0c' })
  canvas.select('paint')
  await canvas.act('fill')
  expect(canvas.firstRow('paint').slice(0, 4)).toEqual([10, 11, 12, 255])
  expect(canvas.firstRow('paint').slice(8)).toEqual([...faint, 10, 11, 12, 255])
  expect(canvas.steps().at(-1)).toBe('Fill it')
  canvas.store.undo()
  canvas.change('paint', { transparencyLocked: true })
  await canvas.act('fill')
  expect(canvas.firstRow('paint').slice(0, 4)).toEqual([10, 11, 12, 255])
  expect(canvas.firstRow('paint').slice(12)).toEqual(clear)
  canvas.select('mask')
  const id = await canvas.act('fill')
  expect(canvas.order()).toEqual(['paint', id, 'mask'])
  expect(canvas.firstRow(id)).toEqual([10, 11, 12, 255, 10, 11, 12, 128, ...clear, 10, 11, 12, 255])
})

test('the mask chosen last is meant, else the topmost that is shown', async () => {
  const canvas = begin()
  canvas.add(maskLayer({ id: 'other', name: 'Other' }), Uint8Array.of(0, 0, 255, 0))
  canvas.add(maskLayer({ id: 'empty', name: 'Empty' }), Uint8Array.of(0, 0, 0, 0))
  const covered = async (...selected: string[]): Promise<number[]> => {
    canvas.select(...selected)
    return canvas.firstRow(await canvas.act('copy')).filter((_, at) => at % 4 === 3)
  }
  expect(await covered('paint')).toEqual([0, 0, 100, 0])
  expect(await covered('mask', 'paint')).toEqual([255, 128, 0, 0])
  canvas.change('other', { visible: false })
  expect(await covered('paint')).toEqual([255, 128, 0, 0])
})

test('pressed twice it is done once', async () => {
  const canvas = begin()
  canvas.select('paint')
  await Promise.all([canvas.act('cut'), canvas.act('cut')])
  expect(canvas.order()).toHaveLength(3)
})

test('what changes meanwhile is taken as it is then', async () => {
  const canvas = begin()
  canvas.select('paint')
  const done = canvas.act('copy')
  canvas.change('mask', { tiles: {} })
  await done
  expect(canvas.order()).toEqual(['paint', 'mask'])
  expect(canvas.obstacle()?.why).toBe('no-mask')
})

test.each<
  [string, (canvas: ReturnType<typeof begin>) => void, { deeds: AreaDeed[]; obstacle: object }]
>([
  [
    'there is no mask',
    ({ change }) => change('mask', { tiles: {} }),
    { deeds: ['copy', 'cut', 'erase', 'fill'], obstacle: { why: 'no-mask', layerId: '' } },
  ],
  [
    'the only mask is hidden',
    ({ change }) => change('mask', { visible: false }),
    { deeds: ['copy', 'cut', 'erase', 'fill'], obstacle: { why: 'hidden', layerId: 'mask' } },
  ],
  [
    'the layer is hidden',
    ({ change }) => change('paint', { visible: false }),
    { deeds: ['copy', 'cut', 'erase', 'fill'], obstacle: { why: 'hidden', layerId: 'paint' } },
  ],
  [
    'the layer is locked',
    ({ change }) => change('paint', { locked: true }),
    { deeds: ['cut', 'erase', 'fill'], obstacle: { why: 'locked', layerId: 'paint' } },
  ],
  [
    'transparency is locked',
    ({ change }) => change('paint', { transparencyLocked: true }),
    { deeds: ['cut', 'erase'], obstacle: { why: 'transparency', layerId: 'paint' } },
  ],
  [
    'the mask lies elsewhere',
    ({ change }) =>
      change('paint', { placement: { x: 9, y: 0, scaleX: 1, scaleY: 1, rotation: 0 } }),
    { deeds: ['copy', 'cut', 'erase'], obstacle: { why: 'nothing-covered', layerId: 'paint' } },
  ],
  [
    'several can be meant',
    ({ add, select }) => {
      add(paintLayer({ id: 'two', name: 'Two' }, page), new Uint8Array(16).fill(9))
      add(maskLayer({ id: 'top', name: 'Top' }), Uint8Array.of(255, 0, 0, 0))
      select('top')
    },
    { deeds: ['cut'], obstacle: { why: 'which-to-cut', layerId: 'two' } },
  ],
  [
    'the picture cannot be read',
    ({ store, select }) => {
      const picture = { asset: 'data:text/plain,none', ...page }
      store.edit('Add', (draft) =>
        insertLayer(draft, imageLayer({ id: 'lost', name: 'Lost' }, picture), 'paint'),
      )
      select('lost')
    },
    { deeds: ['copy', 'cut', 'erase'], obstacle: { why: 'unreadable', layerId: 'lost' } },
  ],
  [
    'a shape has no pixels',
    ({ store, select }) => {
      const shape = {
        shape: 'ellipse',
        x: 0,
        y: 0,
        width: 4,
        height: 1,
        colour: '#000000',
      } as const
      store.edit('Add', (draft) =>
        insertLayer(draft, shapeLayer({ id: 'shape', name: 'Shape' }, shape), 'paint'),
      )
      select('shape')
    },
    { deeds: ['cut', 'erase'], obstacle: { why: 'no-paint', layerId: 'shape' } },
  ],
])('where %s it is told, and nothing changes', async (_, prepare, { deeds, obstacle }) => {
  for (const deed of deeds) {
    const canvas = begin()
    canvas.select('paint')
    prepare(canvas)
    const before = canvas.store.getState()
    await canvas.act(deed)
    expect(canvas.store.getState()).toBe(before)
    expect(canvas.obstacle()).toEqual(obstacle)
  }
})
