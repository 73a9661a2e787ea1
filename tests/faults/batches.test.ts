import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { JobView } from '#shared/model/job.ts'
import { inspect } from '#main/media/inspect.ts'
import { goodParams, openPlainStudio, type PlainStudio } from '#tests/support/plain-studio.ts'

const request = (count: number) => ({
  operation: 'text-to-image',
  params: { ...goodParams, count },
})

const bills = ({ server }: PlainStudio): number =>
  server.log.filter(({ event }) => event === 'billed').length

const isDone = ({ state }: JobView): boolean => state === 'done'
const someDone = ({ tasks }: JobView): boolean => tasks.some(({ state }) => state === 'done')

test.each([
  ['Q17: a key that is revoked', 401, 'for-key'],
  ['Q18: a balance that runs out', 402, 'for-balance'],
] as const)(
  '%s in the middle of 20 keeps the rest, and they go on later',
  async (_, status, wait) => {
    const home = await openPlainStudio()
    const { id } = await home.studio.run(request(20))
    await home.when(id, someDone)
    home.server.faults.set({
      fault: { kind: 'status', status },
      match: { taskType: 'imageInference' },
    })
    const stopped = await home.when(id, ({ tasks }) => tasks.some((task) => task.wait === wait))
    expect(stopped.tasks.every(({ state }) => state !== 'failed')).toBe(true)
    home.server.faults.clear()
    home.studio.retryLanes()
    const job = await home.when(id, isDone)
    expect(job.tasks).toHaveLength(20)
    expect(bills(home)).toBe(20)
    expect(home.surprises).toEqual([])
  },
)

test('Q11: of ten pictures three fail, in whatever order they come: seven are here, each with its own task', async () => {
  const home = await openPlainStudio()
  home.server.faults.set({ fault: { kind: 'provider-timeout' }, times: 3 })
  const job = await home.generate({ count: 10 })
  const done = job.tasks.filter(({ state }) => state === 'done')
  expect(done).toHaveLength(7)
  expect(new Set(done.map(({ assetId }) => assetId)).size).toBe(7)
  expect(bills(home)).toBe(7)
})

// The thumbnail's temporary name is the same for all of one process: src/main/media/inspect.ts.
test('D11: two thumbnails for the same content at once are one file, and whole', async () => {
  const home = await openPlainStudio()
  const task = (await home.generate()).tasks[0]
  const asset = home.library.assets.get(task?.assetId ?? '')
  const folder = join(home.library.folder, 'twice')
  mkdirSync(folder)
  const path = join(folder, `${randomUUID()}.png`)
  copyFileSync(join(home.library.folder, asset?.path ?? ''), path)
  const thumbnail = join(folder, 'thumbnail')
  const facts = await Promise.all(Array.from({ length: 12 }, () => inspect({ path, thumbnail })))
  expect(new Set(facts.map(({ width }) => width))).toEqual(new Set([512]))
  expect(readdirSync(folder).toSorted()).toEqual(
    ['thumbnail', path.slice(folder.length + 1)].toSorted(),
  )
})
