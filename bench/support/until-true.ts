import type { Page } from './devtools.ts'

/** Answers once an expression is true in the page, which may still be on its way to its address. */
export const untilTrue = async (page: Page, expression: string, tries = 20): Promise<void> => {
  try {
    await page.evaluate(`(async () => {
  const end = performance.now() + 50000
  while (!(${expression})) {
    if (performance.now() > end) throw new Error(${JSON.stringify(`Never: ${expression}`)})
    await new Promise((next) => setTimeout(next, 20))
  }
})()`)
  } catch (error) {
    if (tries === 0 || !String(error).includes('context was destroyed')) throw error
    await untilTrue(page, expression, tries - 1)
  }
}
