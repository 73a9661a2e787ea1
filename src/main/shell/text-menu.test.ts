import { expect, test, vi } from 'vitest'

// Electron cannot be loaded outside of itself; the list of rows needs nothing of it.
vi.mock('electron', () => ({ Menu: {} }))
const { textMenu } = await import('./text-menu.ts')

const editFlags = {
  canUndo: false,
  canRedo: false,
  canCut: true,
  canCopy: true,
  canPaste: true,
  canDelete: true,
  canSelectAll: true,
  canEditRichly: false,
}

const enabledIn = (items: ReturnType<typeof textMenu>): string[] =>
  items.flatMap(({ role, enabled = true }) => (role !== undefined && enabled ? [role] : []))

test('a text field offers what can be done with its text now', () => {
  const selected = textMenu({ isEditable: true, selectionText: 'ridge', editFlags })
  expect(enabledIn(selected)).toEqual(['cut', 'copy', 'paste', 'selectAll'])
  const nothing = textMenu({ isEditable: true, selectionText: '', editFlags })
  expect(enabledIn(nothing)).toEqual(['paste', 'selectAll'])
})

test('other text can be copied once it is selected; elsewhere there is no menu', () => {
  expect(enabledIn(textMenu({ isEditable: false, selectionText: 'seed 42', editFlags }))).toEqual([
    'copy',
  ])
  expect(textMenu({ isEditable: false, selectionText: ' ', editFlags })).toEqual([])
})
