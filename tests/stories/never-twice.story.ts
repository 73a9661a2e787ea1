import { expect, test } from '#tests/support/story.ts'

const prompt = { name: 'Prompt', exact: true } as const

test('the same picture is not paid for twice: the earlier one is offered, and the ledger stays as it was', async ({
  home,
  service,
  openWithService,
  keepScreen,
}) => {
  const { window } = await openWithService()
  const billed = async (): Promise<number> =>
    (await service.log()).filter(({ event }) => event === 'billed').length
  await window.getByRole('textbox', prompt).fill('a heron in the reeds')
  await window.getByRole('button', { name: 'Keep this seed' }).click()
  await window.keyboard.press('Control+Enter')
  const pictures = window.getByRole('img', { name: /a heron in the reeds/u })
  await expect(pictures).toHaveCount(4, { timeout: 30_000 })
  expect(await billed()).toBe(4)
  await expect(window.getByText('You have made exactly this before.')).toBeVisible()

  await window.keyboard.press('Control+Enter')
  const question = window.getByRole('dialog', { name: 'You have made this before' })
  await expect(question.getByRole('img')).toHaveCount(4)
  await keepScreen(window, 'story-made-before')
  await question.getByRole('button', { name: 'Use them · $0' }).click()
  await expect(pictures).toHaveCount(8)
  expect(await billed()).toBe(4)
  expect(home.pictures()).toHaveLength(4)

  await window.keyboard.press('Control+Enter')
  await question.getByRole('button', { name: /Make again/u }).click()
  await expect(pictures).toHaveCount(12, { timeout: 30_000 })
  expect(await billed()).toBe(8)
})

test('one refused in four leaves three, names the model, and is asked for again only with a new seed', async ({
  home,
  service,
  openWithService,
  keepScreen,
}) => {
  const { window } = await openWithService()
  await service.misbehave({ fault: { kind: 'refused' }, times: 1 })
  await window.getByRole('textbox', prompt).fill('a fox under a lamp')
  await window.keyboard.press('Control+Enter')
  const pictures = window.getByRole('img', { name: /a fox under a lamp/u })
  await expect(pictures).toHaveCount(3, { timeout: 30_000 })
  await expect(window.getByText(/FLUX\.2 \[klein\] 4B refused the prompt/u).first()).toBeVisible()
  await window.getByRole('button', { name: 'Queue' }).click()
  await expect(window.getByRole('dialog', { name: 'Queue' })).toHaveCSS('opacity', '1')
  await keepScreen(window, 'story-refused')
  await window.getByRole('button', { name: 'Try again with a new seed' }).click()
  await expect(pictures).toHaveCount(4, { timeout: 30_000 })
  expect(home.pictures()).toHaveLength(4)
  expect((await service.log()).filter(({ event }) => event === 'billed')).toHaveLength(4)
})

test('waiting jobs are moved with the keys and by dragging, and changed in their place', async ({
  home,
  service,
  openWithService,
  keepScreen,
}) => {
  const { window } = await openWithService()
  const drawer = window.getByRole('dialog', { name: 'Queue' })
  const openQueue = (): Promise<void> => window.getByRole('button', { name: 'Queue' }).click()
  await openQueue()
  await drawer.getByRole('button', { name: 'Pause all' }).click()
  await window.keyboard.press('Escape')
  for (const words of ['a red boat', 'a blue boat', 'a green boat']) {
    await window.getByRole('textbox', prompt).fill(words)
    await window.keyboard.press('Control+Enter')
    await expect(window.getByRole('heading', { name: words })).toBeVisible()
  }
  await openQueue()
  const rows = drawer.getByRole('listitem')
  await expect(rows).toHaveCount(3)
  await expect(rows.first()).toContainText('a red boat')
  await rows
    .last()
    .getByRole('button', { name: /arrow keys/u })
    .focus()
  await window.keyboard.press('ArrowUp')
  await expect(rows.nth(1)).toContainText('a green boat')
  await keepScreen(window, 'story-queue-moved')
  await rows
    .nth(1)
    .getByRole('button', { name: /arrow keys/u })
    .dragTo(rows.first())
  await expect(rows.first()).toContainText('a green boat')
  // The rows may still be on their way to where they were put before.
  await expect(async () => {
    const handle = rows
      .first()
      .filter({ hasText: 'a green boat' })
      .getByRole('button', {
        name: /arrow keys/u,
      })
    if ((await handle.count()) > 0) await handle.dragTo(rows.last())
    await expect(rows.first()).toContainText('a red boat', { timeout: 2000 })
  }).toPass()
  await expect(rows.last()).not.toContainText('a green boat')

  await rows.first().getByRole('button', { name: 'Change it' }).click()
  await expect(window.getByRole('textbox', prompt)).toHaveValue('a red boat')
  await window.getByRole('textbox', prompt).fill('a yellow boat')
  await keepScreen(window, 'story-editing')
  await window.getByRole('button', { name: /Save changes/u }).click()
  await openQueue()
  await expect(rows.first()).toContainText('a yellow boat')
  await drawer.getByRole('button', { name: 'Resume all' }).click()
  await expect.poll(() => home.pictures().length, { timeout: 45_000 }).toBe(12)
  expect((await service.log()).filter(({ event }) => event === 'billed')).toHaveLength(12)
})
