import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { operationsPage } from '#scripts/docs/operations-page.mjs'
import { searchPage } from '#scripts/docs/search-page.mjs'
import { inProject } from '#scripts/setup/paths.mjs'
import { operations } from '#shared/operations/index.ts'

test('the page of operations says what the records say', () => {
  expect(readFileSync(inProject('docs', 'operations.md'), 'utf8')).toBe(operationsPage())
})

test('the page of searching says what the filters say', () => {
  expect(readFileSync(inProject('docs', 'search.md'), 'utf8')).toBe(searchPage())
})

test('every operation has its entry with its parameters', () => {
  const page = operationsPage()
  for (const { id, title, params } of operations) {
    expect(page).toContain(`## ${title}\n\n\`${id}\``)
    for (const name of Object.keys(params.shape))
      if (name !== 'originalPrompt') expect(page).toContain(`| \`${name}\` |`)
  }
})
