import { expect, test } from 'vitest'
import { imageLayer, maskLayer } from '#renderer/editor/document/layer-makers.ts'
import { acceptStitched } from '#renderer/features/canvas/generate/stitching.ts'
import { unmoved } from '#shared/model/layer.ts'
import { someAsset } from '#tests/support/some-asset.ts'
import { numberedId, someCandidate, someGeneration } from '#tests/support/some-candidate.ts'
import { someEditor } from '#tests/support/some-editor.ts'
import { addPictureOf } from './add-result.ts'

const asset = someAsset({ id: numberedId(301), width: 128, height: 64, name: 'A boat' })
const box = { x: 10, y: 20, width: 32, height: 16 }
const size = { width: 64, height: 64 }

const open = () => {
  const canvas = someEditor(size)
  const { store, session } = canvas.editor
  store.edit('Begin', (draft) => {
    const picture = { asset: numberedId(900), ...size }
    draft.layers['image'] = imageLayer({ id: 'image', name: 'Base picture' }, picture)
    draft.layers['mask'] = maskLayer({ id: 'mask', name: 'Inpaint mask' })
    draft.order.push('image', 'mask')
  })
  session.setState({ selected: ['mask'] })
  const generation = someGeneration(1, { box })
  store.note(generation)
  const candidate = { ...someCandidate(1, { state: 'done', assetId: asset.id }), generation }
  return { ...canvas, store, session, candidate }
}

test.each([
  { use: 'layer', kind: 'image', step: 'New layer from result', at: 1 },
  { use: 'control', kind: 'control', step: 'New control from result', at: 2 },
  { use: 'reference', kind: 'reference', step: 'New reference from result', at: 2 },
] as const)(
  'a result becomes a hidden $use where it lies, in one step, and is still there to be chosen',
  async ({ use, kind, step, at }) => {
    const { store, session, candidate, ...canvas } = open()
    const before = store.getState()
    await addPictureOf(canvas, candidate, { asset, use })
    const { document, past, generations } = store.getState()
    const made = document.layers[document.order[at] ?? '']
    expect(made).toMatchObject({
      kind,
      visible: false,
      placement: { ...unmoved, x: 10, y: 20, scaleX: 0.25, scaleY: 0.25 },
      pixels: { from: 'asset', asset: asset.id, width: 128, height: 64 },
    })
    expect(past.map(({ name }) => name)).toEqual(['Begin', step])
    expect(session.getState().selected).toEqual(['mask'])
    expect(generations).toEqual(before.generations)
    store.undo()
    expect(store.getState().document).toEqual(before.document)
  },
)

test('a mask takes what is light where the result lies, hidden, in a colour of its own', async () => {
  const { store, candidate, pixels, ...canvas } = open()
  const asked: unknown[] = []
  const ask = ((name: string, input: unknown) => {
    asked.push(name, input)
    return Promise.resolve({ ...size, data: new Uint8Array(64 * 64).fill(200) })
  }) as typeof pixels.ask
  const { editor } = canvas
  await addPictureOf({ ...canvas, pixels: { ...pixels, ask } }, candidate, { asset, use: 'mask' })
  expect(asked).toMatchObject([
    'mask-of-picture',
    { layer: { placement: { x: 10, y: 20, scaleX: 0.25, scaleY: 0.25 } }, box: { x: 0, y: 0 } },
  ])
  const { document } = store.getState()
  const made = document.layers[document.order.at(-1) ?? '']
  expect(made).toMatchObject({ kind: 'mask', visible: false })
  expect(made?.kind === 'mask' && editor.tiles.peek(made.tiles['0,0'] ?? '')?.[0]).toBe(200)
  const other = document.layers['mask']
  expect(made?.kind === 'mask' && made.overlay).not.toEqual(other?.kind === 'mask' && other.overlay)
})

test('what became a layer can be accepted afterwards, and is taken once', async () => {
  const { store, candidate, ...canvas } = open()
  await addPictureOf(canvas, candidate, { asset, use: 'layer' })
  const stitched = { tiles: new Map([['0,0', new Uint8Array(256 * 256 * 4)]]) }
  expect(acceptStitched(canvas, candidate, stitched)).toBe(true)
  expect(acceptStitched(canvas, candidate, stitched)).toBe(false)
  await addPictureOf(canvas, candidate, { asset, use: 'reference' })
  expect(store.getState().generations[0]?.accepted).toEqual([asset.id])
})
