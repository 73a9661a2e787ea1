import { expect, test } from 'vitest'
import {
  groupLayer,
  maskLayer,
  referenceLayer,
  textLayer,
} from '#renderer/editor/document/layer-makers.ts'
import type { Layer } from '#shared/model/layer.ts'
import { someCanvasState, someImage, somePaint } from '#tests/support/some-canvas.ts'
import type { Editor } from './editor.ts'
import { baseAssetOf, layeredSceneOf } from './layered-scene.ts'
import type { SentNode } from './pixels/file-calls.ts'
import type { Stage } from './stage/stage.ts'

const asset = '7d0b1d4c-3b0e-4f53-9d55-0a8b5f5a3f10'
const blank = { width: 512, height: 512, data: new Uint8Array(512 * 512 * 4) }

/** As much of an open canvas as is read from. */
const canvas = {
  editor: {
    ports: { pictureUrl: (id: string) => `picture:${id}` },
    tiles: { get: () => Promise.resolve(new Uint8Array(256 * 256).fill(9)) },
  } as unknown as Editor,
  stage: { rasterise: () => blank } as unknown as Stage,
}

const documentOf = (...layers: Layer[]) => someCanvasState(layers).document

const sceneOf = (...layers: Layer[]): Promise<SentNode[]> =>
  layeredSceneOf(canvas, documentOf(...layers))

test('all layers are there from the bottom, groups with what lies in them, guides hidden', async () => {
  const inner = { ...somePaint('inner'), name: 'Inner', opacity: 0.4 }
  const group = { ...groupLayer({ id: 'group', name: 'Group' }), children: ['inner'] }
  const document = documentOf(
    { ...someImage('base', asset), name: 'Base' },
    group,
    { ...somePaint('hidden'), name: 'Hidden', visible: false },
    textLayer({ id: 'text', name: 'Text' }, { x: 0, y: 0, size: 12, colour: '#000000' }),
    { ...maskLayer({ id: 'mask', name: 'Mask' }), tiles: { '0,0': 'covered' } },
    referenceLayer({ id: 'guide', name: 'Guide' }, { asset, width: 9, height: 9 }),
  )
  document.layers['inner'] = inner
  const nodes = await layeredSceneOf(canvas, document)
  expect(nodes.map(({ name, shown, holds }) => [name, shown, holds])).toEqual([
    ['Base', true, 'pixels'],
    ['Group', true, 'layers'],
    ['Hidden', false, 'pixels'],
    ['Text', true, 'pixels'],
    ['Mask', false, 'coverage'],
    ['Guide', false, 'pixels'],
  ])
  expect(nodes[1]).toMatchObject({ children: [{ name: 'Inner', opacity: 0.4 }] })
  const mask = nodes[4]
  expect(mask?.holds === 'coverage' && [...mask.coverage.data.subarray(254, 258)]).toEqual([
    9, 9, 0, 0,
  ])
})

test('a layer goes along with what lies beyond the page, but not without end', async () => {
  const placed = (x: number, scale: number): Layer => ({
    ...someImage('layer', asset),
    placement: { x, y: 0, scaleX: scale, scaleY: scale, rotation: 0 },
  })
  const boxOf = async (layer: Layer) => {
    const [node] = await sceneOf(layer)
    return node?.holds === 'pixels' ? node.box : undefined
  }
  expect(await boxOf(placed(-10, 1))).toEqual({ x: -10, y: 0, width: 64, height: 64 })
  expect(await boxOf(placed(0, 100))).toEqual({ x: 0, y: 0, width: 768, height: 768 })
  expect(await boxOf(placed(5000, 1))).toBeNull()
})

test('the base is the lowest picture of the library that is shown', () => {
  const other = '11111111-2222-4333-8444-555555555555'
  const hidden = { ...someImage('hidden', other), visible: false }
  expect(baseAssetOf(documentOf(hidden, somePaint('paint'), someImage('base', asset)))).toBe(asset)
  expect(baseAssetOf(documentOf(hidden, somePaint('paint')))).toBeNull()
})
