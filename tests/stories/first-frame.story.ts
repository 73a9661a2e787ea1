import { expect, test } from '#tests/support/story.ts'

test('the frame that the page brings is seen first, where the studio will be, and gives way to it', async ({
  openWithService,
}) => {
  const { window } = await openWithService()
  const nav = window.getByRole('navigation', { name: 'Places' })
  await expect(nav).toBeVisible()
  await window.addInitScript(() => {
    const refused: string[] = []
    Reflect.set(globalThis, 'refused', refused)
    document.addEventListener(
      'securitypolicyviolation',
      ({ violatedDirective, sourceFile, lineNumber, sample }) => {
        refused.push([violatedDirective, sourceFile, lineNumber, sample].join(' '))
      },
    )
    document.addEventListener('DOMContentLoaded', () => {
      const boxOf = (selector: string): DOMRect | undefined =>
        document.querySelector(selector)?.getBoundingClientRect()
      Reflect.set(globalThis, 'firstFrame', {
        isReady: document.documentElement.hasAttribute('data-ready'),
        inside: document.querySelector('#root')?.childElementCount,
        barBottom: boxOf('.shell-bar')?.bottom,
        railRight: boxOf('.shell-rail')?.right,
      })
    })
  })
  await window.reload()
  await expect(nav).toBeVisible()
  const bar = await window.getByRole('banner').boundingBox()
  const rail = await nav.boundingBox()
  expect(await window.evaluate(() => Reflect.get(globalThis, 'firstFrame') as unknown)).toEqual({
    isReady: false,
    inside: 0,
    barBottom: (bar?.y ?? 0) + (bar?.height ?? 0),
    railRight: (rail?.x ?? 0) + (rail?.width ?? 0),
  })
  // Whatever makes schemas is read after generated code was forbidden, or the policy would have had to refuse it.
  expect(await window.evaluate(() => Reflect.get(globalThis, 'refused') as unknown)).toEqual([])
  await expect(window.locator('html')).toHaveAttribute('data-ready', '')
  await expect(window.locator('#shell')).toBeHidden()
})
