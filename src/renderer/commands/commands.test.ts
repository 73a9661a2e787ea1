import { expect, test } from 'vitest'
import { commandWords } from '#renderer/words/command-words.ts'
import { bindingsOf } from './command.ts'
import { commands } from './commands.ts'
import { bindingGroups } from './sheet.ts'

test('every name has exactly one command', () => {
  expect(commands.map((command) => command.id).toSorted()).toEqual(
    Object.keys(commandWords).toSorted(),
  )
})

test('no two commands of the canvas share a key, and no two others; on the canvas its own come first', () => {
  const isOfCanvas = ({ group }: { group: string }): boolean => group === 'canvas'
  const ours = commands.filter(isOfCanvas)
  const others = commands.filter((command) => !isOfCanvas(command))
  for (const group of [ours, others]) {
    const keys = group.flatMap(bindingsOf)
    expect(new Set(keys).size).toBe(keys.length)
  }
  expect(commands.slice(0, ours.length)).toEqual(ours)
})

test('the sheet shows every key', () => {
  const shown = bindingGroups().flatMap((group) => group.rows.map((row) => row.keys))
  for (const command of commands) if (command.keys) expect(shown).toContain(command.keys)
})

test('keys of Mac laptops and of the quick look work too', () => {
  const keysOf = (id: string): string[] =>
    commands.filter((each) => each.id === id).flatMap(bindingsOf)
  expect(keysOf('trash')).toEqual(['Delete', 'Backspace'])
  expect(keysOf('close-viewer')).toEqual(['Escape', 'Space'])
})
