import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { maskLayer, paintLayer } from '#renderer/editor/document/layer-makers.ts'
import { someEditor } from '#tests/support/some-editor.ts'
import { createLayerThumbnails, type Thumbnail } from './layer-thumbnails.ts'

const size = { width: 32, height: 16 }

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A canvas with a mask on its left half, shown small; `busy` is a gesture that goes on. */
const thumbnails = () => {
  const canvas = someEditor(size)
  const { store } = canvas.editor
  const data = Uint8Array.from({ length: 32 * 16 }, (_, at) => (at % 32 < 16 ? 255 : 0))
  canvas.add(maskLayer({ id: 'mask', name: 'Mask' }), data)
  const state = { busy: false, idles: 0, onIdle: (): void => undefined }
  const made = createLayerThumbnails(canvas.editor, {
    isBusy: () => state.busy,
    idle: () => {
      state.idles += 1
      state.onIdle()
      return Promise.resolve({ timeRemaining: () => 10 })
    },
  })
  const painted: (Thumbnail | null)[] = []
  const shown = made.show('mask', (thumbnail) => painted.push(thumbnail))
  const clear = (): void =>
    store.edit('Clear', (draft) => {
      const layer = draft.layers['mask']
      if (layer?.kind === 'mask') layer.tiles = {}
    })
  return { ...canvas, made, shown, painted, state, store, clear }
}

const aWhile = (): Promise<unknown> => vi.advanceTimersByTimeAsync(1000)

test('a layer is drawn once it is seen, white where the mask covers', async () => {
  const { shown, painted } = thumbnails()
  await aWhile()
  expect(painted).toEqual([])
  shown.see(true)
  await aWhile()
  expect(painted).toHaveLength(1)
  expect(painted[0]?.size).toMatchObject(size)
  expect([...(painted[0]?.bitmap.data ?? [])]).toEqual([255, 255, 255, 255, 0, 0, 0, 255])
})

test('it is drawn anew when it has changed, when that is taken back, and not for what others do', async () => {
  const { shown, painted, store, clear, add } = thumbnails()
  shown.see(true)
  await aWhile()
  clear()
  await aWhile()
  expect(painted.slice(1)).toEqual([null])
  store.undo()
  await aWhile()
  expect(painted[2]).toEqual(painted[0])
  add(paintLayer({ id: 'paint', name: 'Paint' }, size), new Uint8Array(32 * 16 * 4).fill(255))
  await aWhile()
  expect(painted).toHaveLength(3)
})

test('nothing is drawn while a gesture goes on, nor before all has been quiet for a while', async () => {
  const { shown, painted, state, clear, store } = thumbnails()
  state.busy = true
  shown.see(true)
  await aWhile()
  expect([painted, state.idles]).toEqual([[], 0])
  state.busy = false
  for (let step = 0; step < 10; step += 1) {
    clear()
    store.undo()
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(painted).toEqual([])
  await aWhile()
  expect(painted).toHaveLength(1)
})

test('what is being drawn gives way to a gesture that begins, and is drawn after it', async () => {
  const { shown, painted, state } = thumbnails()
  state.onIdle = () => {
    state.busy = true
  }
  shown.see(true)
  await aWhile()
  expect([painted, state.idles]).toEqual([[], 1])
  state.onIdle = () => undefined
  state.busy = false
  await aWhile()
  expect(painted).toHaveLength(1)
})

test('what is out of view waits until it is seen again', async () => {
  const { shown, painted, clear } = thumbnails()
  shown.see(true)
  await aWhile()
  shown.see(false)
  clear()
  await aWhile()
  expect(painted).toHaveLength(1)
  shown.see(true)
  await aWhile()
  expect(painted).toHaveLength(2)
})
