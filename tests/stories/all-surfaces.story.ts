import type { Page } from '@playwright/test'
import axe from 'axe-core'
import { stageOf } from '#tests/support/on-canvas.ts'
import { expect, type Studio, test } from '#tests/support/story.ts'

/** Everything a person can look at, and how to get there from the Create surface until it is seen. */
const surfaces: Record<string, (window: Page) => Promise<void>> = {
  create: () => Promise.resolve(),
  'create-advanced': async (window) => {
    await window.getByRole('button', { name: /^Advanced/u }).click()
  },
  models: async (window) => {
    await window.getByRole('button', { name: /FLUX\.2 \[klein\] 4B/u }).click()
    await expect(window.getByRole('textbox', { name: 'Search models' })).toBeVisible()
  },
  library: async (window) => {
    await window.keyboard.press('Control+2')
    await expect(window.getByRole('button', { name: 'Picture 12', exact: true })).toBeVisible()
  },
  viewer: async (window) => {
    await window.keyboard.press('Control+2')
    await window.getByRole('button', { name: 'Picture 1', exact: true }).dblclick()
    await expect(window.getByRole('dialog', { name: 'Picture viewer' })).toBeVisible()
  },
  compare: async (window) => {
    await window.keyboard.press('Control+2')
    await window.getByRole('button', { name: 'Picture 1', exact: true }).click()
    await window
      .getByRole('button', { name: 'Picture 5', exact: true })
      .click({ modifiers: ['Control'] })
    await window.keyboard.press('c')
    await expect(window.getByRole('complementary', { name: 'What differs' })).toContainText(
      'Prompt',
    )
  },
  canvases: async (window) => {
    await window.keyboard.press('Control+3')
    await expect(window.getByRole('button', { name: 'New canvas' })).toBeVisible()
  },
  canvas: async (window) => {
    await window.keyboard.press('Control+2')
    await window.getByRole('button', { name: 'Picture 1', exact: true }).click()
    await window.keyboard.press('Control+Shift+O')
    await expect(stageOf(window)).toBeVisible()
    await window.getByRole('button', { name: 'Add a layer' }).click()
    await window.getByRole('menuitem', { name: 'Mask' }).click()
    await window.getByRole('button', { name: 'Area by numbers' }).click()
    await window.getByRole('button', { name: 'Add to the mask' }).click()
    await expect(window.getByText(/^Mask 25/u)).toBeVisible()
  },
  'canvas-expand': async (window) => {
    await window.keyboard.press('Control+3')
    await expect(stageOf(window)).toBeVisible()
    await stageOf(window).focus()
    await window.keyboard.press('Shift+X')
    await window.getByRole('textbox', { name: 'Right' }).fill('256')
    await window.keyboard.press('Tab')
    await expect(window.getByRole('radio', { name: 'Expand' })).toBeChecked()
  },
  'canvas-layer': async (window) => {
    await window.keyboard.press('Control+3')
    await window.getByRole('button', { name: /^Base picture/u }).click()
    await expect(window.getByText('Control map of this layer')).toBeVisible()
  },
  'canvas-colour': async (window) => {
    await window.keyboard.press('Control+3')
    await window.getByRole('button', { name: /^Base picture/u }).click()
    await stageOf(window).focus()
    await window.keyboard.press('g')
    await window.getByRole('button', { name: /^Colour: / }).click()
    await expect(window.getByRole('slider', { name: 'Hue' })).toBeVisible()
  },
  'canvas-library': async (window) => {
    await window.keyboard.press('Control+3')
    await expect(stageOf(window)).toBeVisible()
    await stageOf(window).focus()
    await window.keyboard.press('Shift+L')
    await expect(window.getByRole('button', { name: 'Picture 12', exact: true })).toBeAttached()
  },
  video: async (window) => {
    await window.keyboard.press('Control+4')
    await expect(window.getByRole('combobox', { name: 'What to make' })).toHaveText(/video/u)
  },
  sound: async (window) => {
    await window.keyboard.press('Control+5')
    await expect(window.getByText('Say what you want to hear')).toBeVisible()
  },
  queue: async (window) => {
    await window.keyboard.press('Control+j')
    await expect(window.getByRole('dialog', { name: 'Queue' })).toBeVisible()
  },
  spend: async (window) => {
    await window.keyboard.press('Control+8')
    await expect(window.getByRole('row', { name: /^Total 12 /u })).toBeVisible()
  },
  'spend-limit': async (window) => {
    await window.keyboard.press('Control+8')
    await expect(window.getByRole('row', { name: /^Total 12 /u })).toBeVisible()
    await window.getByRole('button', { name: /^Today \$/u }).click()
    await expect(window.getByRole('textbox', { name: 'Limit in dollars' })).toBeVisible()
  },
  projects: async (window) => {
    await window.getByRole('button', { name: /^Project that new work/u }).click()
    await expect(window.getByRole('textbox', { name: 'New project' })).toBeVisible()
  },
  characters: async (window) => {
    await window.keyboard.press('Control+9')
    await window.getByRole('button', { name: 'New character' }).first().click()
    await expect(window.getByRole('textbox', { name: 'Name' })).toBeFocused()
  },
  'characters-offered': async (window) => {
    await window.keyboard.press('Control+1')
    const text = window.getByRole('textbox', { name: 'Prompt', exact: true })
    await text.fill('')
    await text.pressSequentially('@ch')
    await expect(window.getByRole('option').first()).toBeVisible()
  },
  'models-found': async (window) => {
    await window.keyboard.press('Control+6')
    await window.getByRole('radio', { name: 'Find' }).click()
    await expect(window.getByRole('list', { name: 'The service’s' })).toBeVisible()
  },
  'models-train': async (window) => {
    await window.keyboard.press('Control+6')
    await window.getByRole('radio', { name: 'Train' }).click()
    await expect(window.getByRole('button', { name: /^Train price/u })).toBeVisible()
  },
  settings: async (window) => {
    await window.keyboard.press('Control+,')
    await expect(window.getByRole('heading', { name: 'API key' })).toBeVisible()
  },
  'settings-privacy': async (window) => {
    await window.keyboard.press('Control+,')
    await window.getByRole('button', { name: 'Privacy' }).click()
    await expect(window.getByRole('region', { name: 'Files at the service' })).toBeVisible()
  },
  export: async (window) => {
    await window.keyboard.press('Control+2')
    await window.getByRole('button', { name: 'Picture 1', exact: true }).click()
    await window.keyboard.press('Control+Shift+E')
    await window.getByRole('radio', { name: 'JPEG' }).click()
    await window.getByRole('radio', { name: 'Percent' }).click()
    await expect(window.getByText('.jpg')).toBeVisible()
  },
  palette: async (window) => {
    await window.keyboard.press('Control+k')
    await expect(window.getByRole('dialog')).toBeVisible()
  },
  keys: async (window) => {
    await window.keyboard.press('Shift+?')
    await expect(window.getByRole('dialog')).toBeVisible()
  },
}

const sizes = { wide: { width: 1440, height: 900 }, narrow: { width: 1024, height: 700 } }

const themes = ['dark', 'light'] as const

interface AxeRun {
  violations: { id: string; impact: string; nodes: { html: string }[] }[]
}

/** Resolves when nothing moves any more and every picture in sight is drawn. */
const stillness = (window: Page): Promise<unknown> =>
  window.evaluate(async () => {
    await Promise.allSettled(
      document
        .getAnimations()
        .filter((each) => each.effect?.getComputedTiming().iterations !== Infinity)
        .map((each) => each.finished),
    )
    await Promise.allSettled([...document.images].map((image) => image.decode()))
  })

/** Serious accessibility findings on what is shown now. */
const findings = async (window: Page): Promise<string[]> => {
  const { violations } = await window.evaluate(async (source) => {
    // Playwright's own evaluation is exempt from the page's policy, the page itself is not.
    const loaded =
      Reflect.get(globalThis, 'axe') ??
      Reflect.apply(Reflect.get(globalThis, 'eval') as (text: string) => unknown, null, [
        `${source};axe`,
      ])
    return (loaded as { run: () => Promise<AxeRun> }).run()
  }, axe.source)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

/** Makes the window's inside this large; asked again where the inspector forgets that it was asked. */
const resize = ({ app }: Studio, size: { width: number; height: number }): Promise<void> =>
  expect(() =>
    app.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
    }, size),
  ).toPass()

/** Looking at all surfaces takes minutes: each size is looked at in a window of its own, before the shorter stories. */
const looks = themes.flatMap((theme) =>
  Object.entries(sizes).map(([size, inside]) => ({ theme, size, inside })),
)

for (const { theme, size, inside } of looks) {
  test(`every surface in ${theme}, ${size}, has a picture and no serious accessibility finding`, async ({
    home,
    openWithService,
    keepScreen,
  }) => {
    test.setTimeout(300_000)
    home.settings({ welcomed: true, theme })
    const studio = await openWithService()
    const { window } = studio
    const prompt = window.getByRole('textbox', { name: 'Prompt', exact: true })
    for (const words of [
      'mountains in mist at first light',
      'a koi pond from above',
      'an orange car in the desert',
    ]) {
      await prompt.fill(words)
      await window.keyboard.press('Control+Enter')
      await expect(window.getByRole('img', { name: words })).toHaveCount(4, { timeout: 40_000 })
    }
    const problems: string[] = []
    await resize(studio, inside)
    for (const [name, open] of Object.entries(surfaces)) {
      await window.reload()
      await expect(window.getByRole('button', { name: 'Create', exact: true })).toBeVisible()
      await window.keyboard.press('Control+1')
      await expect(prompt).toBeVisible()
      await open(window)
      await stillness(window)
      await keepScreen(window, `${name}-${theme}-${size}`)
      for (const finding of await findings(window)) problems.push(`${name}: ${finding}`)
    }
    expect(problems).toEqual([])
    if (theme !== 'dark' || size !== 'wide') return

    // By then the service's list of prices was read, unasked.
    await window.reload()
    await window.getByRole('button', { name: 'Settings', exact: true }).click()
    await window.getByRole('button', { name: 'Engine', exact: true }).click()
    await expect(window.getByText(/^Read on/u)).not.toContainText('Oct 7, 2026', {
      timeout: 130_000,
    })
  })
}

for (const theme of themes) {
  test(`the welcome in ${theme}, wide and narrow, has a picture and no serious accessibility finding`, async ({
    home,
    openWithService,
    keepScreen,
  }) => {
    home.settings({ welcomed: false, theme })
    const studio = await openWithService()
    const { window } = studio
    const problems: string[] = []
    for (const [size, inside] of Object.entries(sizes)) {
      await resize(studio, inside)
      await expect(window.getByRole('heading', { name: /^Welcome/u })).toBeVisible()
      await stillness(window)
      await keepScreen(window, `welcome-${theme}-${size}`)
      for (const finding of await findings(window)) problems.push(`${size}: ${finding}`)
    }
    expect(problems).toEqual([])
  })
}
