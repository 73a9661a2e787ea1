import { expect, test } from 'vitest'
import { commandWords } from '#renderer/words/command-words.ts'
import { bindingsOf } from './key-choices.ts'
import { commands } from './commands.ts'
import { bindingGroups } from './sheet.ts'

test('every name has exactly one command', () => {
  expect(commands.map((command) => command.id).toSorted()).toEqual(
    Object.keys(commandWords).toSorted(),
  )
})

test('no two commands share a key, but for those of results, of the canvas and of everywhere, which come in this order', () => {
  const rankOf = ({ group }: { group: string }): number => ['results', 'canvas'].indexOf(group)
  for (const rank of [0, 1, -1]) {
    const keys = commands.filter((command) => rankOf(command) === rank).flatMap(bindingsOf)
    expect(new Set(keys).size).toBe(keys.length)
  }
  const ranks = commands.map(rankOf)
  expect(ranks.lastIndexOf(0)).toBeLessThan(ranks.indexOf(1))
  expect(ranks.lastIndexOf(1)).toBeLessThan(ranks.indexOf(-1))
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
