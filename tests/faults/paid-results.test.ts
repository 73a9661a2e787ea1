import * as nodeFiles from 'node:fs/promises'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { JobView } from '#shared/model/job.ts'
import type { Fault } from '#main/demo/faults.ts'
import type { FileSystem } from '#main/library/files.ts'
import { goodParams, openPlainStudio, type PlainStudio } from '#tests/support/plain-studio.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

const only = (job: JobView) => {
  const [task] = job.tasks
  if (!task || job.tasks.length !== 1) throw new Error('expected one task')
  return task
}

const bills = ({ server }: PlainStudio) => server.log.filter(({ event }) => event === 'billed')

test.each<[string, Fault, string]>([
  ['gone', { kind: 'media-missing' }, 'result-missing'],
  ['at another host', { kind: 'media-redirect', to: 'https://evil.tld/x.png' }, 'result-host'],
  [
    'larger than the cap',
    { kind: 'media-oversized', bytes: 3 * 1024 * 1024 * 1024 },
    'result-too-large',
  ],
  ['no picture', { kind: 'media-not-picture' }, 'result-not-a-picture'],
])(
  'N6: a paid result that is %s keeps its cost and its address, and is fetched again for free',
  async (_, fault, code) => {
    const home = await openPlainStudio()
    home.server.faults.set({ fault })
    const failed = await home.generate()
    expect(only(failed)).toMatchObject({
      state: 'failed',
      failure: { code },
      canDownloadAgain: true,
    })
    expect(home.library.ledger.charged('runware')).toBe(only(failed).costMicros)
    expect(readdirSync(join(home.library.folder, '.studio/incoming'))).toEqual([])
    home.server.faults.clear()
    await home.studio.retry(failed.id)
    const task = only(await home.when(failed.id, (now) => now.state === 'done'))
    expect(task.assetId).not.toBeNull()
    expect(bills(home)).toHaveLength(1)
  },
)

test('D8: a disk that is full when the result arrives: the paid result waits for room', async () => {
  let full = true
  const files: FileSystem = {
    ...nodeFiles,
    open: (path, flags) =>
      full && flags === 'wx'
        ? Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' }))
        : nodeFiles.open(path, flags),
  }
  const home = await openPlainStudio({ files })
  const { id } = await home.studio.run({ operation: 'text-to-image', params: goodParams })
  await home.when(id, (now) => only(now).wait === 'for-disk')
  full = false
  expect(only(await home.when(id, (now) => now.state === 'done')).assetId).not.toBeNull()
  expect(bills(home)).toHaveLength(1)
})

test('Q11: of four pictures one is refused: the others arrive, the refusal is its own', async () => {
  const home = await openPlainStudio()
  home.server.faults.set({ fault: { kind: 'provider-timeout' }, times: 1 })
  const job = await home.generate({ count: 4 })
  expect(job.state).toBe('partly-done')
  expect(job.tasks.filter(({ state }) => state === 'done')).toHaveLength(3)
  expect(bills(home)).toHaveLength(3)
})

test('a marked result is delivered and flagged', async () => {
  const home = await openPlainStudio()
  home.server.faults.set({ fault: { kind: 'nsfw' } })
  const { assetId } = only(await home.generate())
  expect(home.library.assets.get(assetId ?? '')?.flagged).toBe(true)
})

test('the file, its thumbnail and its recipe tell the same story as the task', async () => {
  const folder = temporaryFolder()
  const home = await openPlainStudio({ folder })
  const task = only(await home.generate({ seed: 77, steps: 6 }))
  const asset = home.library.assets.get(task.assetId ?? '')
  expect(asset).toMatchObject({
    width: 512,
    height: 512,
    engine: 'runware',
    costMicros: task.costMicros,
  })
  expect(asset?.recipe).toMatchObject({
    operation: 'text-to-image',
    seed: 77,
    taskUuid: task.uuid,
    params: { ...goodParams, seed: 77, steps: 6 },
  })
  expect(asset?.path).toMatch(/^\d{4}-\d{2}\/amber-ridge-dawn_[0-9a-f]{8}\.png$/u)
  expect(existsSync(join(folder, asset?.path ?? ''))).toBe(true)
  expect(existsSync(home.library.files.thumbnailPath(asset?.hash ?? ''))).toBe(true)
})
