import { expect, test } from 'vitest'
import { findModel } from '#shared/catalogue/catalogue.ts'
import { models } from '#shared/catalogue/models.ts'
import { someSources } from '#tests/support/legal-params.ts'
import { someCharacter } from '#tests/support/some-character.ts'
import { modelsOfWay } from './character-ways.ts'
import { editImage } from './edit-image.ts'
import { problemsOf } from './problems.ts'
import { sheetRequests, sheetViewOf, sheetViews } from './reference-sheet.ts'

const known = { catalogue: { models }, checkContent: true }

test.each(modelsOfWay({ models }, 'references').map(({ name, air }) => [name, air]))(
  '%s draws every view of a sheet',
  (_, air) => {
    const requests = sheetRequests(someCharacter({ model: air, noun: 'robot' }), known)
    expect(requests.map(({ view }) => view)).toEqual(sheetViews)
    for (const { params } of requests) {
      const model = findModel({ models }, String(params['model']))
      if (!model) throw new Error('no such model')
      expect(model.air).toBe(air)
      expect(params['prompt']).toContain('The robot in image 1')
      const read = editImage.params.parse(params)
      expect(
        problemsOf({ operation: editImage, params: read, model, sources: someSources }),
      ).toEqual([])
    }
  },
)

test('a view is known again, by another name too, and nothing else is taken for one', () => {
  const ada = someCharacter({ name: 'Ada' })
  const [front] = sheetRequests(ada, known)
  const params = front?.params ?? {}
  const renamed = { ...ada, name: 'Eva' }
  expect(sheetViewOf(renamed, params)).toBe('front')
  expect(sheetViewOf(ada, { ...params, originalPrompt: '@Ada, front of a house' })).toBeNull()
  expect(sheetViewOf(ada, { ...params, originalPrompt: undefined })).toBeNull()
  expect(sheetViewOf({ ...ada, pictures: [crypto.randomUUID()] }, params)).toBeNull()
})

test('a sheet is drawn from the first picture that is there, and not without one', () => {
  const [gone, there] = [crypto.randomUUID(), crypto.randomUUID()]
  const ada = someCharacter({ pictures: [gone, there], missing: [gone] })
  expect(sheetRequests(ada, known)[0]?.params['references']).toEqual([there])
  expect(sheetRequests({ ...ada, missing: [gone, there] }, known)).toEqual([])
})
