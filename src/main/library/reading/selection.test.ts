import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Asset } from '#shared/model/asset.ts'
import { idsIn } from '#shared/model/index-record.ts'
import { colourBit, type Looks, packPalette } from '#shared/model/looks.ts'
import { toOklab } from '#shared/std/oklab.ts'
import type { NewAsset } from '#main/library/assets.ts'
import { createLibrary } from '#main/library/library.ts'
import { someNewAsset } from '#tests/support/some-new-asset.ts'

const NOW = new Date(2026, 10, 27, 15).getTime()
const DAY = 24 * 60 * 60_000

const recipeOf = (params: Record<string, unknown>, model: string): Asset['recipe'] => ({
  version: 1,
  operation: 'text-to-image',
  params,
  model,
  checkpoint: null,
  engine: 'runware',
  taskUuid: randomUUID(),
  seed: Number(params['seed'] ?? 1),
  seconds: 1,
  costMicros: 600,
  createdAt: 1,
})

const lookOf = (hex: number, features: number): Looks => ({
  shapeHash: new Uint8Array(8).fill(features),
  palette: packPalette([{ colour: toOklab(hex >> 16, (hex >> 8) & 255, hex & 255), share: 0.6 }]),
  colours: hex === 0x00_80_80 ? colourBit('teal') : colourBit('red'),
  features: new Uint8Array(64).fill(features),
})

/** One asset of each sort, by what it is called here. */
const some = {
  ridge: {
    recipe: recipeOf({ prompt: 'an amber ridge at dawn', seed: 42 }, 'runware:400@4'),
    costMicros: 12_000,
    rating: 4,
    tags: ['Night sky', 'ridge'],
    width: 1600,
    height: 900,
    createdAt: NOW,
    looks: lookOf(0x00_80_80, 10),
  },
  mira: {
    recipe: recipeOf(
      { prompt: 'a woman by a lake', originalPrompt: '@Mira by a lake' },
      'google:4@3',
    ),
    rating: -1,
    createdAt: NOW - DAY,
    looks: lookOf(0xe0_20_20, 12),
  },
  scan: {
    name: 'IMG_2041',
    notes: 'for the client',
    words: { title: 'Bottle', altText: 'a glass bottle', description: '', tags: ['glass'] },
    width: 800,
    height: 800,
    bytes: 9_000_000,
    createdAt: NOW - 40 * DAY,
    looks: lookOf(0xe0_20_20, 90),
  },
  film: {
    kind: 'video',
    seconds: 6,
    engine: 'demo',
    width: 720,
    height: 1280,
    createdAt: NOW - 800 * DAY,
  },
} as const satisfies Record<string, Partial<NewAsset>>
type Name = keyof typeof some

const openSome = async () => {
  const library = createLibrary({ folder: mkdtempSync(join(tmpdir(), 'chofesh-library-')) })
  const ids = new Map<string, Name>()
  await library.write(() => {
    for (const [name, told] of Object.entries(some).toReversed()) {
      const id = randomUUID()
      ids.set(id, name as Name)
      library.assets.add(
        someNewAsset({
          engine: 'runware',
          width: 64,
          height: 64,
          ...told,
          id,
          path: `${name}.png`,
        }),
      )
    }
  })
  const find = (query: string): (Name | undefined)[] =>
    idsIn(library.assetIndex.piece({ query, trashed: false }).records).map((id) => ids.get(id))
  const idOf = (name: Name): string => [...ids].find(([, each]) => each === name)?.[0] ?? ''
  return { library, find, idOf }
}

/** Opened once, since no question changes it. */
const opened = await openSome()
afterAll(() => {
  opened.library.close()
  rmSync(opened.library.folder, { recursive: true })
})

const everything: Name[] = ['ridge', 'mira', 'scan', 'film']

test.each<[string, Name[]]>([
  ['', everything],
  ['amber', ['ridge']],
  ['-amber', ['mira', 'scan', 'film']],
  ['"ridge at dawn"', ['ridge']],
  ['"dawn at ridge"', []],
  ['prompt:lake', ['mira']],
  ['caption:lake', []],
  ['img_20', ['scan']],
  ['notes:client', ['scan']],
  ['glass bot', ['scan']],
  ['kind:film', ['film']],
  ['-kind:film', ['ridge', 'mira', 'scan']],
  ['model:klein', ['ridge']],
  ['model:google:4@3', ['mira']],
  ['rating:>=3', ['ridge']],
  ['is:rejected', ['mira']],
  ['tag:"NIGHT sky"', ['ridge']],
  ['night', ['ridge']],
  ['is:untagged kind:image', ['mira', 'scan']],
  ['colour:teal', ['ridge']],
  ['colour:#df2222', ['mira', 'scan']],
  ['ratio:16:9', ['ridge']],
  ['ratio:square', ['mira', 'scan']],
  ['ratio:portrait', ['film']],
  ['width:>=1600', ['ridge']],
  ['size:>1mp', ['ridge']],
  ['bytes:>5mb', ['scan']],
  ['length:>5s', ['film']],
  ['cost:>0.01', ['ridge']],
  ['seed:42', ['ridge']],
  ['who:mira', ['mira']],
  ['is:demo', ['film']],
  ['is:described', ['scan']],
  ['amber mood:x', []],
  ['rating:lots amber', ['ridge']],
  ['tag:%', []],
])('%s finds those', (query, expected) => {
  const { find } = opened
  expect(find(query)).toEqual(expected)
})

test('days are those of the user’s own calendar', () => {
  const { library } = opened
  const made = (query: string): number =>
    library.assetIndex.piece({ query, trashed: false }).records.length / 28
  const day = (at: number): string =>
    new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
  expect(made(`date:${day(NOW)}`)).toBe(1)
  expect(made(`date:${day(NOW - DAY)}..${day(NOW)}`)).toBe(2)
  expect(made(`date:<${day(NOW - 30 * DAY)}`)).toBe(2)
  expect(made(`date:${day(NOW).slice(0, 4)}`)).toBe(3)
})

test('what looks alike comes first, and what does not is left out', () => {
  const { find, idOf } = opened
  expect(find(`like:${idOf('ridge')}`)).toEqual(['ridge', 'mira'])
  expect(find(`like:${idOf('ridge')} is:rejected`)).toEqual(['mira'])
  expect(find(`like:${randomUUID()}`)).toEqual([])
})

test('of a stack the one on top is shown, and those below it when they are looked for', async () => {
  const { library, find, idOf } = opened
  const [top, below] = [idOf('mira'), idOf('ridge')]
  const judge = (id: string, change: object): void => {
    const [before] = library.judgements.of([id])
    if (before) library.judgements.put({ ...before, ...change })
  }
  await library.write(() => {
    judge(top, { stack: 'a', stackTop: 1 })
    judge(below, { stack: 'a', stackTop: 0 })
  })
  expect(find('')).toEqual(['mira', 'scan', 'film'])
  expect(find('kind:image')).toEqual(['mira', 'scan'])
  expect(find('amber')).toEqual(['ridge'])
  expect(find(`stack:${top}`)).toEqual(['ridge', 'mira'])
  await library.write(() => library.assets.trash([top], 1))
  expect(find('')).toEqual(['ridge', 'scan', 'film'])
  await library.write(() => {
    library.assets.trash([top], null)
    for (const id of [top, below]) judge(id, { stack: null, stackTop: 0 })
  })
  expect(find('')).toEqual(everything)
})

test('a folder holds what lies in those below it', async () => {
  const { library, find, idOf } = opened
  await library.write(() => {
    library.folders.add({ id: 'a', parentId: null, name: 'Posters', createdAt: 1 })
    library.folders.add({ id: 'b', parentId: 'a', name: 'Autumn', createdAt: 1 })
    library.folders.put('b', [idOf('scan')])
  })
  expect(find('folder:posters')).toEqual(['scan'])
  expect(find('folder:b')).toEqual(['scan'])
  expect(find('is:unfiled')).toEqual(['ridge', 'mira', 'film'])
})
