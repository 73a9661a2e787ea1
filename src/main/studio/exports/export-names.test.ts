import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exportOptions, nameTokens } from '#shared/model/export.ts'
import { importedAsset, someAsset, someRecipe } from '#tests/support/some-asset.ts'
import { createNames } from './export-names.ts'

const named = (names: string, assets = [someAsset()]): string[] =>
  assets.map(
    createNames(
      { options: exportOptions.parse({ names }), modelName: () => 'FLUX.2 [dev]' },
      assets.length,
    ),
  )

const withPrompt = (prompt: string) => someAsset({ recipe: { ...someRecipe, params: { prompt } } })

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(
    '../../etc/passwd',
    'CON',
    'com1.txt',
    'nul',
    '..',
    '.',
    ' ',
    'a\u202Egnp.exe',
    'C:\\x',
  ),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
)

test('whatever is in a prompt or a pattern, each name is a name, safe everywhere, and there once', () => {
  fc.assert(
    fc.property(
      fc.array(nasty, { minLength: 1, maxLength: 8 }),
      fc.oneof(nasty, fc.constantFrom('{prompt}', '{name}', '{prompt}{seed}', '{rating}')),
      (prompts, pattern) => {
        const assets = prompts.map((prompt) => ({ ...withPrompt(prompt), name: prompt }))
        const names = named(pattern.slice(0, 200), assets)
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(prompts.length)
        for (const name of names) {
          expect(name).toMatch(/^[^.\s\p{Cc}<>:"/\\|?*\u202E][^\p{Cc}<>:"/\\|?*\u202E]*$/u)
          expect(name).not.toMatch(/[.\s]$/u)
          expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu)
          expect(Buffer.from(name).length).toBeLessThan(230)
        }
      },
    ),
    { numRuns: 500 },
  )
})

test('words in braces stand for what is known', () => {
  expect(named('{model} {seed} {width}x{height} {id}')).toEqual(['FLUX.2 [dev] 42 64x48 0f6a6f3f'])
  expect(named('{name}')).toEqual(['amber-ridge_3f9c12ab'])
  expect(named('{name} {rating}', [importedAsset({ rating: 5 })])).toEqual(['Holiday 5'])
  expect(named('{prompt}')).toEqual(['an amber ridge at dawn'])
  expect(named('{date} {time}')[0]).toMatch(/^2025-11-\d\d \d\d-\d\d-\d\d$/u)
  for (const token of nameTokens) expect(named(`{${token}}`)[0]).not.toContain('{')
})

test('a word in braces that stands for nothing is written as it is', () => {
  expect(named('shot {nothing}')).toEqual(['shot {nothing}'])
})

test('numbers are as long as the last one', () => {
  expect(
    named(
      '{number}',
      Array.from({ length: 3 }, () => someAsset()),
    ),
  ).toEqual(['01', '02', '03'])
  expect(
    named(
      '{number}',
      Array.from({ length: 100 }, () => someAsset()),
    ).at(0),
  ).toBe('001')
})

test('sizes are those that are written', () => {
  const options = exportOptions.parse({ names: '{width}x{height}', size: 'longest', longest: 32 })
  expect(createNames({ options, modelName: () => null }, 1)(someAsset())).toBe('32x24')
})

test('what was named the same gets a number', () => {
  expect(named('Shot', [someAsset(), someAsset(), someAsset()])).toEqual([
    'Shot',
    'Shot-2',
    'Shot-3',
  ])
  expect(named('', [someAsset()])).toEqual(['image-0f6a6f3f'])
})
