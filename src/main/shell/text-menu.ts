import { type BrowserWindow, type ContextMenuParams, Menu } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'

type Place = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>

/** What can be done with text where the other mouse button was pressed; nothing where there is none. */
export const textMenu = ({
  isEditable,
  selectionText,
  editFlags,
}: Place): MenuItemConstructorOptions[] => {
  const hasSelection = selectionText.trim() !== ''
  if (!isEditable) return hasSelection ? [{ role: 'copy' }] : []
  return [
    { role: 'undo', enabled: editFlags.canUndo },
    { role: 'redo', enabled: editFlags.canRedo },
    { type: 'separator' },
    { role: 'cut', enabled: hasSelection && editFlags.canCut },
    { role: 'copy', enabled: hasSelection && editFlags.canCopy },
    { role: 'paste', enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', enabled: editFlags.canSelectAll },
  ]
}

/** Text fields have the menu that they have everywhere else; a browser window brings none. */
export const addTextMenu = (window: BrowserWindow): void => {
  window.webContents.on('context-menu', (_, place) => {
    const items = textMenu(place)
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window })
  })
}
