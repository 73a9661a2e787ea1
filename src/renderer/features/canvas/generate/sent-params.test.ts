import { afterEach, expect, test, vi } from 'vitest'
import { expandedPage } from '#renderer/editor/deeds/expand-document.ts'
import { maskLayer, paintLayer } from '#renderer/editor/document/layer-makers.ts'
import type { PixelEngine } from '#renderer/editor/pixels/pixel-engine.ts'
import { noSides } from '#renderer/editor/session.ts'
import { models } from '#shared/catalogue/models.ts'
import { type Intent, intents } from '#shared/model/canvas-document.ts'
import type { LayerOf } from '#shared/model/layer.ts'
import { basisOf } from '#shared/operations/basis.ts'
import { mapMedia, mediaOf } from '#shared/operations/media.ts'
import type { Box } from '#shared/pixels/box.ts'
import { someEditor } from '#tests/support/some-editor.ts'
import { generate, type GenerateWish } from './generate.ts'
import { sizeToSend } from './generation-plan.ts'
import { takenSettings } from './generation-settings.ts'
import { type Able, wayOf, waysFor } from './generation-way.ts'
import { pricedParams } from './sent-params.ts'

afterEach(() => void vi.unstubAllGlobals())

/** What pictures show is not looked at here. */
const noPictures = {
  ask: () => Promise.resolve({ picture: new Uint8Array(), mask: new Uint8Array() }),
  stop: () => undefined,
} as unknown as PixelEngine

const page = { width: 250, height: 190 }
const masked: Box = { x: 120, y: 90, width: 40, height: 30 }

const guide = (kind: 'control' | 'reference', id: string): LayerOf<'control' | 'reference'> => ({
  ...paintLayer({ id, name: id }, page),
  weight: 1,
  ...(kind === 'control'
    ? { kind, control: 'canny', start: 0, end: 1, mode: 'balanced' as const }
    : { kind }),
})

/** A canvas with paint and a control and a reference layer on it; it tells what it asks for. */
const open = (hasMask: boolean) => {
  const canvas = someEditor(page)
  const clear = new Uint8Array(page.width * page.height * 4).fill(90)
  canvas.add(paintLayer({ id: 'paint', name: 'Paint' }, page), clear)
  canvas.add(guide('control', 'edges'), clear)
  canvas.add(guide('reference', 'look'), clear)
  if (hasMask) {
    const data = new Uint8Array(page.width * page.height)
    for (let y = masked.y; y < masked.y + masked.height; y += 1)
      data.fill(255, y * page.width + masked.x, y * page.width + masked.x + masked.width)
    canvas.add(maskLayer({ id: 'mask', name: 'Mask' }), data)
  }
  let inputs = 0
  vi.stubGlobal('fetch', async () =>
    Response.json({ ok: true, value: { id: `input-${(inputs += 1)}` } }),
  )
  const asked: Record<string, unknown>[] = []
  const request = async (_: string, { params }: { params: Record<string, unknown> }) => {
    asked.push(params)
    return JSON.stringify({ ok: true, value: {} })
  }
  vi.stubGlobal('window', { studio: { request } })
  return { ...canvas, asked }
}

/** Everything that is usually changed, as far as the model takes it. */
const someSettings = (able: Able) =>
  takenSettings(able, { seed: 7, negativePrompt: 'rain', steps: 30, guidance: 4, loras: [] })

const wishFor = (intent: Intent, air: string, hasMask: boolean): GenerateWish | null => {
  const model = models.find((each) => each.air === air)
  const ground = { hasMask, hasControl: true, hasReference: true }
  const way = model && wayOf(waysFor(intent, ground), model)
  if (!model || !way) return null
  const said = {
    prompt: 'a boat',
    sizing: 'native' as const,
    strength: 70,
    prefill: 'blur' as const,
    count: 3,
    checkContent: true,
  }
  return { intent, model, way, models, ...said, settings: someSettings({ model, way }) }
}

const fluxDev = 'runware:101@1'
const kontext = 'runware:106@1'
const wishes = [fluxDev, kontext, 'runware:400@4'].flatMap((air) =>
  intents.flatMap((intent) =>
    [true, false].flatMap((hasMask) => {
      const wish = wishFor(intent, air, hasMask)
      const needsMask = ['fill', 'replace', 'remove', 'add'].includes(intent)
      return wish && (hasMask || !needsMask) ? [{ intent, air, hasMask, wish }] : []
    }),
  ),
)

test('there are such wishes for every intent', () => {
  expect(new Set(wishes.map(({ intent }) => intent))).toEqual(new Set(intents))
})

test.each(wishes)(
  'the price of $intent by $air (masked: $hasMask) is that of the very request that is sent',
  async ({ wish, hasMask, intent }) => {
    const { editor, stage, asked } = open(hasMask)
    const sides = intent === 'expand' ? { ...noSides, right: 300, top: 40 } : noSides
    editor.session.setState({ sides })
    const { document } = editor.store.getState()
    const size = sizeToSend(
      { ...wish, strength: wish.strength / 100 },
      { document, mask: hasMask ? masked : null, sides },
    )
    if (!size) throw new Error('Nothing would be sent')
    const priced = pricedParams(wish, { document, size })
    await generate({ editor, stage, pixels: noPictures }, wish)
    const [sent] = asked
    expect(sent).toMatchObject(wish.settings)
    const withoutIds = (params: Record<string, unknown> = {}) => mapMedia(params, () => 'picture')
    expect(withoutIds(priced)).toEqual(withoutIds(sent))
    expect(mediaOf(priced)).toHaveLength(mediaOf(sent ?? {}).length)
    const priceOf = (params: Record<string, unknown> = {}) =>
      basisOf(params, wish.model, () => null)
    expect(priceOf(priced)).toEqual(priceOf(sent))
    await editor.stop()
  },
)

test('a canvas that is enlarged is what its edges were pulled to', () => {
  const document = { ...page, box: { mode: 'custom' as const, custom: masked } }
  expect(expandedPage(document, { top: 1, right: 20, bottom: 300, left: 4000 })).toEqual({
    width: 4270,
    height: 491,
    box: { mode: 'auto', custom: null },
  })
})
