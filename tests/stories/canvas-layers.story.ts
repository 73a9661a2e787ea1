import { documentOnDisk, openMadePicture, stageOf } from '#tests/support/on-canvas.ts'
import { expect, test } from '#tests/support/story.ts'

for (const [theme, size] of [
  ['dark', { width: 1440, height: 900 }],
  ['light', { width: 1024, height: 700 }],
] as const)
  test(`a layer is fitted to the canvas from its menu and seen alone, and all comes back, in ${theme}`, async ({
    home,
    openWithService,
    keepScreen,
  }) => {
    home.settings({ welcomed: true, theme })
    const { window } = await openWithService()
    await window.setViewportSize(size)
    await openMadePicture(window, 'a heron in the reeds')
    const layers = async () => Object.values((await documentOnDisk(window)).layers)
    const shape = async () => (await layers()).find(({ kind }) => kind === 'shape')
    const seen = async () =>
      (await layers()).filter(({ visible }) => visible).map(({ name }) => name)
    await window.keyboard.press('u')
    const box = await stageOf(window).boundingBox()
    if (!box) throw new Error('There is no stage')
    await window.mouse.move(box.x + 250, box.y + 260)
    await window.mouse.down()
    await window.mouse.move(box.x + 350, box.y + 310, { steps: 4 })
    await window.mouse.up()
    expect(await shape()).toMatchObject({ placement: { scaleX: 1, scaleY: 1 } })

    // By the menu of the layer.
    const row = window.getByRole('region', { name: 'Layers' }).getByRole('listitem').first()
    await row.click({ button: 'right' })
    await window.getByRole('menuitem', { name: 'Fit to the canvas' }).focus()
    await window.keyboard.press('ArrowRight')
    await expect(window.getByRole('menuitem', { name: 'Covering all of it' })).toBeVisible()
    await keepScreen(window, `story-canvas-layers-fit-${theme}`)
    await window.getByRole('menuitem', { name: 'Stretched to its sides' }).click()
    const stretched = await shape()
    if (stretched?.kind !== 'shape') throw new Error('There is no shape')
    const { placement, width, height } = stretched
    expect(placement).toMatchObject({ x: 0, y: 0, rotation: 0 })
    expect(placement.scaleX * width).toBeCloseTo(1024, 3)
    expect(placement.scaleY * height).toBeCloseTo(1024, 3)

    // By its key, and by its eye with Alt.
    await stageOf(window).focus()
    await window.keyboard.press('Shift+O')
    expect(await seen()).toEqual(['Shape'])
    await keepScreen(window, `story-canvas-layers-alone-${theme}`)
    await window.keyboard.press('Shift+O')
    expect(await seen()).toEqual(['Base picture', 'Shape'])
    await window
      .getByRole('region', { name: 'Layers' })
      .getByRole('listitem')
      .last()
      .getByRole('button', { name: 'Hide' })
      .click({ modifiers: ['Alt'] })
    expect(await seen()).toEqual(['Base picture'])
    await window.keyboard.press('Control+z')
    expect(await seen()).toEqual(['Base picture', 'Shape'])
  })
