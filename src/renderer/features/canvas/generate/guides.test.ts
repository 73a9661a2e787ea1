import { afterEach, expect, test, vi } from 'vitest'
import { paintLayer } from '#renderer/editor/document/layer-makers.ts'
import type { PixelEngine } from '#renderer/editor/pixels/pixel-engine.ts'
import type { Scene } from '#renderer/editor/pixels/worker-calls.ts'
import { weighsReferences } from '#renderer/features/canvas/layers/reference-fields.tsx'
import { models } from '#shared/catalogue/models.ts'
import type { Box, Size } from '#shared/pixels/box.ts'
import { someEditor } from '#tests/support/some-editor.ts'
import { handInGuides } from './guides.ts'

afterEach(() => void vi.unstubAllGlobals())

const box: Box = { x: 300, y: 200, width: 64, height: 64 }
const size: Size = { width: 1024, height: 1024 }

const handIn = async (own: Size): Promise<{ box: Box; size: Size }[]> => {
  vi.stubGlobal('fetch', async () => Response.json({ ok: true, value: { id: 'input' } }))
  const { editor, stage, add } = someEditor({ width: 600, height: 400 })
  const asked: { box: Box; size: Size }[] = []
  const pixels = {
    ask: async (_: string, { scene, size: wanted }: { scene: Scene; size: Size }) => {
      asked.push({ box: scene.box, size: wanted })
      return new Uint8Array()
    },
    stop: () => undefined,
  } as unknown as PixelEngine
  const drawn = paintLayer({ id: 'look', name: 'Look' }, own)
  const placement = { ...drawn.placement, x: 350, scaleX: 0.5 }
  add(
    { ...drawn, kind: 'reference', weight: 1, placement },
    new Uint8Array(own.width * own.height * 4),
    own,
  )
  const control = { kind: 'control', control: 'canny', start: 0, end: 1, mode: 'balanced' } as const
  add(
    { ...drawn, id: 'edges', weight: 1, ...control },
    new Uint8Array(own.width * own.height * 4),
    own,
  )
  const model = models.find(({ parameters }) => parameters.guides && parameters.styles)
  if (!model) throw new Error('No model takes both')
  await handInGuides({ editor, stage, pixels }, { model, models }, { box, size })
  return asked
}

test('a control map is cut to what is sent, a reference picture is sent whole', async () => {
  expect(await handIn({ width: 300, height: 200 })).toEqual([
    { box, size },
    { box: { x: 0, y: 0, width: 300, height: 200 }, size: { width: 300, height: 200 } },
  ])
})

test('a reference picture that is larger than helps is sent smaller, in its shape', async () => {
  const [, look] = await handIn({ width: 4096, height: 2048 })
  expect(look?.box).toEqual({ x: 0, y: 0, width: 4096, height: 2048 })
  expect(look?.size).toEqual({ width: 2896, height: 1448 })
})

test('only models that weigh reference pictures have a strength for them', () => {
  const weighing = models.filter(weighsReferences)
  expect(weighing.length).toBeGreaterThan(0)
  expect(weighing.every(({ parameters }) => parameters.styles && !parameters.references)).toBe(true)
})
