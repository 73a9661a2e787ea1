import type { Locator, Page } from '@playwright/test'

/** Chooses what to make. */
export const chooseOperation = async (window: Page, title: string): Promise<void> => {
  await window.getByRole('combobox', { name: 'What to make' }).click()
  await window.getByRole('option', { name: title, exact: true }).click()
}

/** Opens a file of this machine in a slot of the form. */
export const putFile = async (window: Page, slot: string, path: string): Promise<void> => {
  await window.getByRole('button', { name: `Choose: ${slot}` }).click()
  const dialog = window.getByRole('dialog', { name: `Choose: ${slot}` })
  await dialog.locator('input[type=file]').setInputFiles(path)
  await dialog.waitFor({ state: 'hidden' })
}

/** What can be made of the selected asset, in the inspector. */
export const makeFromIt = (window: Page, title: string): Locator =>
  window
    .getByRole('list', { name: 'Make from it' })
    .getByRole('button', { name: new RegExp(`^${title}`, 'u') })
