import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '#tests/support/story.ts'

test('the whole process group is killed while a job runs: the same task is recovered, accepted and billed once', async ({
  home,
  service,
  openWithService,
  keepScreen,
}) => {
  const first = await openWithService()
  await service.misbehave({ fault: { kind: 'empty-polls', polls: 3 } })
  await first.window
    .getByRole('textbox', { name: 'Prompt', exact: true })
    .fill('a lighthouse in a storm')
  await first.window.keyboard.press('Control+Enter')
  await expect
    .poll(async () => (await service.log()).filter(({ event }) => event === 'accepted').length)
    .toBeGreaterThan(0)
  await first.kill()
  expect(home.pictures()).toEqual([])

  await service.behave()
  const second = await openWithService()
  await expect(second.window.getByRole('img', { name: /a lighthouse in a storm/u })).toHaveCount(
    4,
    { timeout: 40_000 },
  )
  await keepScreen(second.window, 'story-recovered')
  expect(home.pictures()).toHaveLength(4)
  const log = (await service.log()).filter(({ taskType }) => taskType === 'imageInference')
  for (const event of ['accepted', 'billed'] as const) {
    const uuids = log.filter((entry) => entry.event === event).map(({ taskUUID }) => taskUUID)
    expect(uuids).toHaveLength(4)
    expect(new Set(uuids).size).toBe(4)
  }
})

test('words just typed are on disk within three seconds and outlive a kill', async ({
  home,
  openWithService,
}) => {
  const prompt = { name: 'Prompt', exact: true } as const
  const storage = join(home.profile, 'Local Storage', 'leveldb')
  const isOnDisk = (): boolean =>
    readdirSync(storage).some((file) => readFileSync(join(storage, file)).includes('a heron in'))
  const first = await openWithService()
  await first.window.getByRole('textbox', prompt).fill('a heron in the reeds')
  await expect.poll(isOnDisk, { timeout: 3000 }).toBe(true)
  await first.kill()
  const second = await openWithService()
  await expect(second.window.getByRole('textbox', prompt)).toHaveValue('a heron in the reeds')
})

test('the network is cut: the job waits and says so; the network is back: it finishes by itself', async ({
  home,
  service,
  openWithService,
  keepScreen,
}) => {
  const { window } = await openWithService()
  await window
    .getByRole('textbox', { name: 'Prompt', exact: true })
    .fill('a paper boat on a puddle')
  await service.goDown(4000)
  await window.keyboard.press('Control+Enter')
  await expect(window.getByText('Offline').first()).toBeVisible()
  await keepScreen(window, 'story-offline')
  await expect(window.getByRole('img', { name: /a paper boat/u })).toHaveCount(4, {
    timeout: 45_000,
  })
  expect(home.pictures()).toHaveLength(4)
  expect((await service.log()).filter(({ event }) => event === 'billed')).toHaveLength(4)
})
