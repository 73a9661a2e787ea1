import { expect, type Locator, type Page } from '@playwright/test'
import { dragOver } from './on-canvas.ts'

export const resultsOf = (window: Page): Locator => window.getByRole('region', { name: 'Results' })
export const thumbsOf = (window: Page): Locator =>
  resultsOf(window).getByRole('button', { name: /^Result \d/u })
export const acceptOf = (window: Page): Locator =>
  resultsOf(window).getByRole('button', { name: 'Accept' })

/** The result with this number is the one on view. */
export const onView = (window: Page, number: number): Promise<void> =>
  expect(thumbsOf(window).nth(number - 1)).toHaveAttribute('aria-pressed', 'true')

/** Asks for so many results in the place of what a mask covers. */
export const replace = async (window: Page, count: number): Promise<void> => {
  const panel = window.getByRole('region', { name: 'Generate' })
  await panel.getByRole('textbox', { name: 'Results' }).fill(String(count))
  await panel.getByRole('textbox', { name: 'Results' }).press('Enter')
  await window.getByRole('textbox', { name: 'Prompt' }).fill('a small red boat')
  await panel.getByRole('button', { name: /^Replace/u }).click()
}

/** Draws a mask by a rectangle in the middle of the stage. */
export const drawMask = async (window: Page): Promise<void> => {
  await window.keyboard.press('m')
  await dragOver(window, [
    [-60, -60],
    [20, 20],
    [60, 60],
  ])
  await expect(window.getByText(/^Mask \d/u)).toBeVisible()
}
