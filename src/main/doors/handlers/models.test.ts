import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createDispatch, type Handlers } from '#main/doors/dispatch.ts'
import { createTwoEngineStudio } from '#tests/support/two-engines.ts'
import type { HandlerContext } from './context.ts'
import { modelHandlers } from './models.ts'

test('the window hears of what was uploaded, until it is deleted', async () => {
  const { studio, library } = createTwoEngineStudio({}, () => ({ upload: 'gone' }))
  const context = { studio, library } as unknown as HandlerContext
  const dispatch = createDispatch(modelHandlers(context) as Handlers, (error) => {
    throw error
  })
  const mediaUuid = randomUUID()
  const upload = { mediaUuid, at: 5, bytes: 7 }
  await library.write(() =>
    library.uploads.keep('runware', { ...upload, hash: 'aa', parts: ['bb', 'cc'] }),
  )
  const listed = { ...upload, engine: 'runware', files: 2, asset: null }
  expect(await dispatch('uploads.list', {})).toEqual({ ok: true, value: { uploads: [listed] } })
  const params = { model: 'runware:media-storage@delete', upload: mediaUuid }
  await studio.ask({ operation: 'delete-upload', params })
  expect(await dispatch('uploads.list', {})).toEqual({ ok: true, value: { uploads: [] } })
})
