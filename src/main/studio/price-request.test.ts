import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isFinal } from '#shared/model/job.ts'
import { openPlainStudio } from '#tests/support/plain-studio.ts'
import { bottlePicture } from '#tests/support/some-pictures.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}

test('the price of an example gives way to what the user’s own result did cost', async () => {
  const home = await openPlainStudio()
  const image = await home.studio.importAsset({
    name: 'Bottle.png',
    body: whole(readFileSync(bottlePicture(temporaryFolder()))),
  })
  const asked = { operation: 'remove-background', params: { model: 'runware:112@5', image } }
  expect(home.studio.estimate(asked).price).toMatchObject({ source: 'example', low: 600 })
  const { id } = await home.studio.run(asked)
  await home.when(id, ({ tasks }) => tasks.every(({ state }) => isFinal(state)))
  expect(home.studio.estimate(asked).price).toMatchObject({ source: 'learned', samples: 1 })
})
