import { afterEach, expect, test } from 'vitest'
import { commands, findCommand, keysOf } from './commands.ts'
import { bindingsOf, chooseKeys, pressedKeys, takenBy } from './key-choices.ts'

afterEach(() => chooseKeys({}))

const command = (id: string) => {
  const found = findCommand(id)
  if (!found) throw new Error(`There is no ${id}`)
  return found
}
const press = (key: string, held: Partial<Parameters<typeof pressedKeys>[0]> = {}) =>
  pressedKeys(
    { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held },
    false,
  )

test('a key that was chosen is meant in place of all it came with; none is none', () => {
  expect(bindingsOf(command('trash'))).toEqual(['Delete', 'Backspace'])
  chooseKeys({ trash: '$mod+Backspace', 'go-library': '' })
  expect(bindingsOf(command('trash'))).toEqual(['$mod+Backspace'])
  expect(bindingsOf(command('go-library'))).toEqual([])
  expect([keysOf('trash'), keysOf('go-library'), keysOf('go-create')]).toEqual([
    '$mod+Backspace',
    undefined,
    '$mod+1',
  ])
})

test('what another command has is told, also what was chosen for it; the canvas and everywhere may share', () => {
  expect(takenBy(commands, command('go-create'), '$mod+2')).toBe('go-library')
  chooseKeys({ 'go-library': '$mod+7' })
  expect(takenBy(commands, command('go-create'), '$mod+2')).toBeNull()
  expect(takenBy(commands, command('go-create'), '$mod+7')).toBe('go-library')
  expect(takenBy(commands, command('tool-polygon'), 'P')).toBeNull()
  expect(takenBy(commands, command('tool-lasso'), 'b')).toBe('tool-brush')
})

test('what is pressed becomes a binding as bindings are written; a modifier alone is none yet', () => {
  expect(press('k', { ctrlKey: true })).toBe('$mod+K')
  expect(press('Enter', { ctrlKey: true, shiftKey: true })).toBe('$mod+Shift+Enter')
  expect(press(' ')).toBe('Space')
  expect(press('?', { shiftKey: true })).toBe('Shift+?')
  for (const key of ['Control', 'Shift', '+', 'Dead']) expect(press(key)).toBeNull()
  expect(
    pressedKeys({ key: 'k', ctrlKey: false, metaKey: true, shiftKey: false, altKey: false }, true),
  ).toBe('$mod+K')
})
