import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { openMadePicture, stageOf } from '#tests/support/on-canvas.ts'
import {
  acceptOf,
  drawMask,
  onView,
  replace,
  resultsOf,
  thumbsOf,
} from '#tests/support/on-staging.ts'
import { expect, test } from '#tests/support/story.ts'

test('with one accepted it is asked what becomes of those on their way; what is put aside on its way is paid once and comes to the library alone', async ({
  home,
  service,
  openWithService,
  keepScreen,
}) => {
  home.settings({ welcomed: true, concurrency: 1 })
  test.setTimeout(180_000)
  const { window } = await openWithService()
  await openMadePicture(window, 'a quiet lake at dawn')
  const boats = (): number => home.pictures().filter((name) => name.includes('boat')).length
  const billed = async (): Promise<number> =>
    (await service.log()).filter(({ event }) => event === 'billed').length
  await drawMask(window)
  await replace(window, 1)
  const accept = acceptOf(window)
  await expect(accept).toBeEnabled({ timeout: 60_000 })
  const paid = await billed()

  await service.misbehave({ fault: { kind: 'empty-polls', polls: 7 } })
  await replace(window, 3)
  await expect(thumbsOf(window)).toHaveCount(4)
  await expect.poll(billed).toBe(paid + 1)
  // The others wait for it: the last is put aside before it was sent.
  await stageOf(window).focus()
  await window.keyboard.press('4')
  await onView(window, 4)
  await window.keyboard.press('Delete')
  await expect(thumbsOf(window)).toHaveCount(3)
  await onView(window, 3)
  await window.keyboard.press('1')
  await expect(accept).toBeEnabled()
  await window.keyboard.press('Enter')
  const asked = resultsOf(window).getByText(/^2 more are on the way; \$0\.00\d+ is spent\.$/u)
  await expect(asked).toBeVisible()
  await keepScreen(window, 'story-canvas-staging-siblings')
  await resultsOf(window).getByRole('button', { name: 'Take back what was not sent' }).click()
  await expect(thumbsOf(window)).toHaveCount(1)
  await expect(asked).toHaveCount(0)
  // The one that was sent: nobody waits for it any more, and it comes all the same.
  await window.keyboard.press('Delete')
  await expect(resultsOf(window)).toHaveCount(0)
  await expect.poll(() => boats(), { timeout: 60_000 }).toBe(2)
  expect(await billed()).toBe(paid + 1)
  await expect(resultsOf(window)).toHaveCount(0)
})

test('a result that fails, or whose file is gone, leaves nothing that would wait for ever, and what is sent meanwhile moves nothing', async ({
  home,
  service,
  openWithService,
  keepScreen,
}) => {
  test.setTimeout(180_000)
  const { window } = await openWithService()
  await openMadePicture(window, 'a quiet lake at dawn')
  await drawMask(window)
  await service.misbehave({ fault: { kind: 'provider-timeout' } })
  await replace(window, 1)
  await expect(window.getByText(/timed out|took too long|failed/iu).first()).toBeVisible()
  await expect(resultsOf(window)).toHaveCount(0)

  // After one was accepted alone, nobody is asked about those that are sent later.
  await service.behave()
  await replace(window, 1)
  await expect(acceptOf(window)).toBeEnabled({ timeout: 60_000 })
  await stageOf(window).focus()
  await window.keyboard.press('Enter')
  await expect(resultsOf(window)).toHaveCount(0)
  await replace(window, 2)
  await expect(thumbsOf(window)).toHaveCount(2)
  const asked = resultsOf(window).getByText(/on the way;/u)
  await expect(asked).toHaveCount(0)
  await expect(acceptOf(window)).toBeEnabled({ timeout: 60_000 })
  await expect(asked).toHaveCount(0)

  // The one that is looked at stays on view.
  await resultsOf(window).getByRole('combobox', { name: 'Switch by itself' }).click()
  await window.getByRole('option', { name: 'Stay on this result' }).click()
  await stageOf(window).focus()
  await window.keyboard.press('2')
  await onView(window, 2)
  await expect(acceptOf(window)).toBeEnabled({ timeout: 60_000 })
  await replace(window, 1)
  await expect(thumbsOf(window)).toHaveCount(3)
  await onView(window, 2)

  // Its file is lost: that is said, and it can be put aside.
  await expect(thumbsOf(window).nth(2).locator('img')).toBeVisible({ timeout: 60_000 })
  for (const name of home.pictures().filter((each) => each.includes('boat')))
    rmSync(join(home.library, name))
  await window.reload()
  await window.keyboard.press('Control+3')
  await expect(thumbsOf(window)).toHaveCount(3)
  await expect(resultsOf(window).getByText('cannot be read')).toBeVisible()
  await expect(acceptOf(window)).toBeDisabled()
  await keepScreen(window, 'story-canvas-staging-unreadable')
  await resultsOf(window).getByRole('button', { name: 'Discard all' }).click()
  await expect(resultsOf(window)).toHaveCount(0)
})
