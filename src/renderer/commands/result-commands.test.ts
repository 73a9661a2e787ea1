import { expect, test } from 'vitest'
import type { CanvasPort, ResultsPort } from './canvas-port.ts'
import { resultDeeds } from './result-commands.ts'

/** What a command of results comes to, where there are three and the focus is on the picture. */
const run = (id: string, facts: Partial<ResultsPort> = {}): unknown[] => {
  const told: unknown[] = []
  const results = new Proxy(
    { count: 3, isFocused: () => true, ...facts },
    {
      get: (known, name) =>
        name in known
          ? Reflect.get(known, name)
          : (...given: unknown[]) => void told.push(String(name), ...given),
    },
  ) as unknown as ResultsPort
  const canvas = { results } as CanvasPort
  const deed = resultDeeds.find((each) => each.id === id)
  if (deed?.when?.(canvas) === true) deed.run(canvas)
  return told
}

test('the first and the last result are one key away', () => {
  expect(run('first-result')).toEqual(['pick', 0])
  expect(run('last-result')).toEqual(['pick', 2])
  expect(run('last-result', { isFocused: () => false })).toEqual([])
  const keysOf = (id: string) => resultDeeds.find((each) => each.id === id)?.keys
  expect([keysOf('first-result'), keysOf('last-result')]).toEqual([
    '$mod+ArrowLeft',
    '$mod+ArrowRight',
  ])
})

test('a result is accepted where the focus is on the picture and it may be, and not otherwise', () => {
  expect(run('accept-result', { canAccept: true })).toEqual(['accept'])
  expect(run('accept-result', { canAccept: false })).toEqual([])
  expect(run('accept-result', { canAccept: true, isFocused: () => false })).toEqual([])
})

test('a layer is made of a result that is there, and it is seen alone wherever the focus is', () => {
  for (const use of ['layer', 'control', 'reference', 'mask']) {
    expect(run(`result-as-${use}`, { canAdd: true })).toEqual(['addAs', use])
    expect(run(`result-as-${use}`, { canAdd: false })).toEqual([])
  }
  expect(run('see-alone', { isFocused: () => false })).toEqual(['toggleAlone'])
})
