import { mkdirSync, writeFileSync } from 'node:fs'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { toCanvas } from '#main/demo/pixels/canvas.ts'
import { encodePixels } from '#main/demo/pixels/encode.ts'
import type { Size } from '#main/demo/rules/sizes.ts'
import { makePicture } from './make.ts'
import { motifs } from './motifs.ts'
import { palettes } from './palettes.ts'
import { readPrompt } from './read-prompt.ts'

interface Ask {
  readonly prompt: string
  readonly seed?: number
  readonly size?: Size
}

const draw = ({ prompt, seed = 1, size = [192, 192] }: Ask) =>
  makePicture({ model: 'runware:400@4', prompt, seed, size }).pixels

const pixels = (ask: Ask): Uint8ClampedArray => draw(ask).data

/** The mean difference of two pictures' channels, from 0 to 255. */
const difference = (one: Uint8ClampedArray, other: Uint8ClampedArray): number =>
  one.reduce((sum, value, index) => sum + Math.abs(value - (other[index] ?? 0)), 0) / one.length

const mean = (data: Uint8ClampedArray, channel: number): number => {
  let sum = 0
  for (let index = channel; index < data.length; index += 4) sum += data[index] ?? 0
  return sum / (data.length / 4)
}

describe('the motif', () => {
  it.each([
    ['a lighthouse on a cliff', 'lighthouse'],
    ['misty mountains at dawn', 'mountains'],
    ['PERFUME bottle, studio light', 'bottle'],
    ['A glass bottle of botanical tonic on a stone plinth', 'bottle'],
    ['a paper boat in the rain', 'boat'],
    ['two cats asleep', 'cat'],
    ['falling leaves', 'leaves'],
    ['cherry blossom branch', 'bird'],
    ['a red bicycle', 'car'],
    ['a bowl of lemons', 'fruit'],
    ['bauhaus poster', 'grid'],
    ['koi in a pond', 'fish'],
  ])('of "%s" is %s', (prompt, name) => {
    expect(readPrompt(prompt).motif.name).toBe(name)
  })

  it('is found by every word of its own and no word names two palettes', () => {
    for (const { name, words } of motifs) expect(words.length, name).toBeGreaterThan(4)
    for (const { name, suits } of motifs) {
      expect(palettes.filter((palette) => suits.includes(palette.name)).length, name).toBe(
        suits.length,
      )
    }
    expect(motifs.length).toBeGreaterThanOrEqual(18)
    expect(palettes.length).toBeGreaterThanOrEqual(24)
  })

  it('changes with one noun and follows from a hash when nothing is named', () => {
    const boat = pixels({ prompt: 'a quiet boat in teal' })
    const cat = pixels({ prompt: 'a quiet cat in teal' })
    expect(difference(boat, cat)).toBeGreaterThan(12)
    const names = ['zzz one', 'zzz two', 'zzz three', 'zzz four', 'zzz five', 'zzz six']
    const found = new Set(names.map((prompt) => readPrompt(prompt).motif.name))
    expect(found.size).toBeGreaterThan(2)
  })
})

describe('colour', () => {
  it.each([
    ['red', 0, 2],
    ['blue', 2, 0],
    ['green', 1, 0],
    ['purple', 2, 1],
    ['orange', 0, 2],
  ])('%s wins in any motif', (colour, strong, weak) => {
    for (const noun of ['mountains', 'bottle', 'ribbons', 'sea', 'car']) {
      const data = pixels({ prompt: `${colour} ${noun}`, seed: 3 })
      expect(mean(data, strong) - mean(data, weak), noun).toBeGreaterThan(10)
    }
  })
})

describe('seeds', () => {
  it.each(motifs.map(({ name, words }) => [name, words[0] ?? name]))(
    'of %s differ at a glance',
    (_name, word) => {
      const four = [1, 2, 3, 4].map((seed) => pixels({ prompt: `a ${word}`, seed }))
      for (const [index, one] of four.entries()) {
        for (const other of four.slice(index + 1)) expect(difference(one, other)).toBeGreaterThan(8)
      }
    },
  )

  it('give the same pixels again, and other ones for another model', () => {
    const order = { model: 'a', prompt: 'a forest', seed: 5, size: [160, 160] } as const
    const bytes = (model: string) => Buffer.from(makePicture({ ...order, model }).pixels.data)
    expect(bytes('a').equals(bytes('a'))).toBe(true)
    expect(bytes('a').equals(bytes('b'))).toBe(false)
  })
})

describe('sizes and formats', () => {
  it.each<[Size]>([[[128, 128]], [[2048, 128]], [[128, 2048]], [[16, 16]], [[1536, 512]]])(
    'draws every motif at %j',
    (size) => {
      for (const { words } of motifs) {
        const canvas = draw({ prompt: words[0] ?? '', size })
        expect([canvas.width, canvas.height]).toEqual(size)
      }
    },
  )

  it.each(['jpg', 'png', 'webp'] as const)('writes %s', async (name) => {
    const bytes = await encodePixels(draw({ prompt: 'a cup' }), { name, quality: 80 })
    const picture = await loadImage(bytes)
    expect([picture.width, picture.height]).toEqual([192, 192])
  })

  it('spends fewer bytes on a lower quality', async () => {
    const canvas = draw({ prompt: 'a forest' })
    const [low, high] = await Promise.all(
      [30, 95].map((quality) => encodePixels(canvas, { name: 'jpg', quality })),
    )
    expect(low?.length).toBeLessThan(high?.length ?? 0)
  })
})

const sheet: readonly string[] = [
  'mountain ridges at dusk, lavender',
  'perfume bottle, rose',
  'city at night, neon',
  'leaves, sage',
  'ringed planet, tangerine',
  'ribbons, violet',
  'bauhaus grid, terracotta',
  'sea at sunset',
  'desert dunes, golden sand',
  'forest in fog, teal',
  'coral flower',
  'hot-air balloons, azure',
  'cat at the window, midnight',
  'bird on a branch, spring',
  'paper boat, peach',
  'aurora over a lake, northern',
  'white houses with stairs, mediterranean',
  'terrazzo, coral',
  'fluid gradient, ocean',
  'portrait of a woman, mustard',
  'red car on the road',
  'fruit bowl, autumn',
  'koi pond, navy',
  'lighthouse, sunset',
]

it('shows 24 motifs on a contact sheet', async () => {
  const edge = 224
  const canvas = createCanvas(edge * 6, edge * 4)
  const context = canvas.getContext('2d')
  for (const [index, prompt] of sheet.entries()) {
    const x = (index % 6) * edge
    const y = Math.floor(index / 6) * edge
    context.drawImage(toCanvas(draw({ prompt, seed: 11, size: [512, 512] })), x, y, edge, edge)
  }
  const bytes = await canvas.encode('jpeg', 82)
  mkdirSync('test-results', { recursive: true })
  writeFileSync('test-results/demo-contact-sheet.jpg', bytes)
  expect(bytes.length).toBeLessThan(300_000)
})
