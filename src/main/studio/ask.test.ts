import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createTwoEngineStudio } from '#tests/support/two-engines.ts'

const params = (upload: string) => ({ model: 'runware:media-storage@delete', upload })

test('an upload is deleted where it lies, whoever answers otherwise', async () => {
  const asked: string[] = []
  const { studio, library, use } = createTwoEngineStudio({}, (engine) => {
    asked.push(engine)
    return { upload: 'gone' }
  })
  const [here, there, nowhere] = [randomUUID(), randomUUID(), randomUUID()]
  const kept = { hash: 'aa', at: 1, bytes: 1, parts: null }
  await library.write(() => {
    library.uploads.keep('demo', { ...kept, mediaUuid: here })
    library.uploads.keep('runware', { ...kept, mediaUuid: there })
  })
  use('demo')
  for (const upload of [here, there, nowhere])
    await studio.ask({ operation: 'delete-upload', params: params(upload) })
  expect(asked).toEqual(['demo', 'runware', 'demo'])
  expect(library.uploads.list()).toEqual([])
})
