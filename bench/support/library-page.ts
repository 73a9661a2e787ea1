import { studio, withPage, writeProfile } from './electron.ts'
import type { Page } from './devtools.ts'

/** Waits for the first cells of the grid; `box` is then what scrolls. */
const openGrid = `(async () => {
  const moment = () => new Promise((next) => setTimeout(next, 50))
  const entry = () => [...document.querySelectorAll('nav button')].find((each) => each.textContent.trim() === 'Library')
  while (!entry()) await moment()
  entry().click()
  const scrolls = (box) => getComputedStyle(box).overflowY === 'scroll'
  let box = null
  while (!box) {
    await moment()
    box = document.querySelector('[data-cell]')
    while (box && !scrolls(box)) box = box.parentElement
  }
  globalThis.box = box
})()`

/** Helpers of the page: `cellsInView()`, and which of them show their picture. */
const helpers = `
globalThis.cellsInView = () => {
  const view = box.getBoundingClientRect()
  return [...box.querySelectorAll('[data-cell]')].filter((cell) => {
    const { top, bottom } = cell.getBoundingClientRect()
    return bottom > view.top && top < view.bottom
  })
}
globalThis.isPainted = (cell) => {
  const image = cell.querySelector('img')
  return image !== null && image.complete && image.naturalWidth > 0 && getComputedStyle(image).visibility === 'visible'
}
globalThis.nextFrame = () => new Promise((next) => requestAnimationFrame(next))
`

/** The count in the head is there once all assets are. */
const wholeIndex = `(async () => {
  while (!/\\d/.test(document.querySelector('main header')?.textContent ?? '')) await new Promise((next) => setTimeout(next, 20))
})()`

/** The page may still be on its way to its address, which ends what is run in it. */
const goToGrid = async (page: Page, tries = 20): Promise<void> => {
  try {
    await page.evaluate(openGrid)
  } catch (error) {
    if (tries === 0 || !String(error).includes('context was destroyed')) throw error
    await goToGrid(page, tries - 1)
  }
}

/** Goes to the grid of a studio that was just opened, and waits until all assets are there. */
export const showLibrary = async (page: Page): Promise<void> => {
  await goToGrid(page)
  await page.evaluate(helpers)
  await page.evaluate(wholeIndex)
}

/** Opens the studio on a library and goes to its grid. */
export const withLibraryPage = <Result>(
  folder: { profile: string; library: string },
  use: (page: Page) => Promise<Result>,
): Promise<Result> =>
  withPage(studio(), writeProfile(folder.profile, folder.library), async (page) => {
    await showLibrary(page)
    return use(page)
  })
