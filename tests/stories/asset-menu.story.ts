import type { Locator, Page } from '@playwright/test'
import { expect, test } from '#tests/support/story.ts'

const menu = (window: Page): Locator =>
  window.getByRole('menu', { name: 'What can be done with it' })

const row = (window: Page, name: string | RegExp): Locator => window.getByRole('menuitem', { name })

test('the other button opens what can be done, wherever a picture is', async ({
  openWithService,
  keepScreen,
}) => {
  const { window } = await openWithService()
  await window.getByRole('textbox', { name: 'Prompt', exact: true }).fill('a copper kettle')
  await window.keyboard.press('Control+Enter')
  const results = window.getByRole('img', { name: 'a copper kettle' })
  await expect(results).toHaveCount(4, { timeout: 30_000 })

  // Where things are made: by mouse, and what it costs is said before the click.
  await results.nth(1).click({ button: 'right' })
  await expect(menu(window)).toBeVisible()
  // A menu that still moves to its place has the pointer elsewhere: it is moved there once more.
  await expect(async () => {
    await row(window, 'Open').hover()
    await row(window, 'Make from it').hover()
    await expect(row(window, /^Remove background/u)).toContainText('$', { timeout: 3000 })
  }).toPass()
  await keepScreen(window, 'story-asset-menu')
  await row(window, 'Make from it').press('ArrowRight')
  await row(window, /^Remove background/u).press('Enter')
  await expect(menu(window)).toBeHidden()
  await expect(window.getByRole('img', { name: 'Remove background' })).toHaveCount(1, {
    timeout: 30_000,
  })

  // In the library a selection that the picture belongs to stays; another picture is chosen instead.
  await window.getByRole('button', { name: 'Library', exact: true }).click()
  const pictures = window.getByRole('button', { name: /^Picture \d/u })
  await expect(pictures).toHaveCount(5)
  await pictures.nth(0).click()
  await pictures.nth(1).click({ modifiers: ['Control'] })
  await pictures.nth(1).click({ button: 'right' })
  await expect(row(window, 'Compare')).toBeVisible()
  await expect(row(window, 'Open')).toHaveCount(0)
  await window.keyboard.press('Escape')
  await expect(menu(window)).toBeHidden()
  await pictures.nth(3).click({ button: 'right' })
  await expect(row(window, 'Open')).toBeVisible()
  await expect(pictures.nth(0)).toHaveAttribute('aria-pressed', 'false')

  // By keys alone, and the focus comes back.
  await window.keyboard.press('Escape')
  await expect(pictures.nth(3)).toBeFocused()
  await window.keyboard.press('Shift+F10')
  await expect(menu(window)).toBeFocused()
  await window.keyboard.press('ArrowDown')
  await expect(row(window, 'Open')).toBeFocused()
  await window.keyboard.press('Enter')
  const viewer = window.getByRole('dialog', { name: 'Picture viewer' })
  await expect(viewer).toBeVisible()

  // In the viewer Escape closes the menu first, then the viewer.
  await viewer.getByRole('img', { name: 'Picture viewer' }).click({ button: 'right' })
  await expect(row(window, 'Open')).toHaveCount(0)
  await row(window, 'Chains').press('ArrowRight')
  await expect(row(window, /New chain/u)).toBeVisible()
  await expect(row(window, /^Cut out and enlarge/u)).toBeFocused()
  await keepScreen(window, 'story-asset-menu-viewer')
  await window.keyboard.press('Escape')
  await expect(row(window, /New chain/u)).toBeHidden()
  await window.keyboard.press('Escape')
  await expect(menu(window)).toBeHidden()
  await expect(viewer).toBeVisible()
  await viewer.getByRole('img', { name: 'Picture viewer' }).click({ button: 'right' })
  await row(window, 'Move to trash').click()
  await window.keyboard.press('Escape')
  await expect(pictures).toHaveCount(4)
})

test('text fields have their own menu, and a picture has none of it', async ({
  openWithService,
}) => {
  const { app, window } = await openWithService()
  // A native menu cannot be seen from here; what it would show can.
  await app.evaluate(({ Menu }) => {
    Menu.prototype.popup = function show(this: Electron.Menu) {
      Reflect.set(
        globalThis,
        'shownRoles',
        this.items.map(({ role }) => role),
      )
    }
  })
  const shown = () => app.evaluate(() => Reflect.get(globalThis, 'shownRoles') as unknown)
  await window.getByRole('button', { name: 'Create', exact: true }).click({ button: 'right' })
  expect(await shown()).toBeUndefined()
  await window.getByRole('textbox', { name: 'Prompt', exact: true }).click({ button: 'right' })
  await expect.poll(shown).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectall']))
})
