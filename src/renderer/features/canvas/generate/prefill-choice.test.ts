import { beforeEach, expect, test, vi } from 'vitest'
import { models } from '#shared/catalogue/models.ts'
import { intents } from '#shared/model/canvas-document.ts'
import { choosePrefill, useGenerateStore } from './generate-store.ts'
import { wayOf, waysFor } from './generation-way.ts'
import { prefillFor, usualPrefills } from './prefill-choice.ts'

beforeEach(() => useGenerateStore.setState({ prefills: {} }))

const all = intents.flatMap((intent) =>
  [true, false].flatMap((hasMask) =>
    models.flatMap((model) => {
      const ground = { hasMask, hasControl: false, hasReference: false }
      const way = wayOf(waysFor(intent, ground), model)
      return way ? [{ intent, way }] : []
    }),
  ),
)

test('each intent has its usual where a mask is sent; where none is, the picture is sent as it is', () => {
  const found = new Set(
    all.map(({ intent, way }) => `${intent} ${way.operation} ${prefillFor(intent, way, {})}`),
  )
  const masked = intents
    .filter((intent) => intent !== 'new')
    .map((intent) => `${intent} inpaint ${usualPrefills[intent]}`)
  expect([...found].filter((each) => each.includes('inpaint')).toSorted()).toEqual(
    masked.toSorted(),
  )
  const others = [...found].filter((each) => !each.includes('inpaint'))
  expect(others.length).toBeGreaterThan(3)
  expect(others.filter((each) => !each.endsWith('picture'))).toEqual([])
})

test('what the user says holds for that intent alone, until it is as usual again', () => {
  const [way] = waysFor('fill', { hasMask: true, hasControl: false, hasReference: false })
  if (!way) throw new Error('There is no way')
  const now = () => {
    const { prefills } = useGenerateStore.getState()
    return [prefillFor('fill', way, prefills), prefillFor('replace', way, prefills)]
  }
  choosePrefill('fill', 'neutral')
  choosePrefill('replace', 'border')
  expect(now()).toEqual(['neutral', 'border'])
  choosePrefill('fill', null)
  expect(now()).toEqual(['blur', 'border'])
})

test('what was set before there was such a choice is kept, and all is as usual; afterwards the choice is kept too', async () => {
  let kept = JSON.stringify({ state: { intent: 'fill', strength: 40 }, version: 1 })
  const localStorage = {
    getItem: () => kept,
    setItem: (_: string, value: string) => (kept = value),
    removeItem: () => undefined,
  }
  vi.stubGlobal('window', { localStorage })
  const openAgain = async () => {
    vi.resetModules()
    return import('./generate-store.ts')
  }
  const first = await openAgain()
  expect(first.useGenerateStore.getState()).toMatchObject({ strength: 40, prefills: {} })
  first.choosePrefill('fill', 'border')
  const second = await openAgain()
  expect(second.useGenerateStore.getState()).toMatchObject({
    strength: 40,
    prefills: { fill: 'border' },
  })
  vi.unstubAllGlobals()
})
