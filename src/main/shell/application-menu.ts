import { Menu, type MenuItemConstructorOptions } from 'electron'

const edit: MenuItemConstructorOptions = { role: 'editMenu' }

/** The native menu. Linux and Windows show none: the palette has every command, and text fields bring their own. */
export const setApplicationMenu = (isPackaged: boolean): void => {
  const view: MenuItemConstructorOptions = {
    label: 'View',
    submenu: [
      ...(isPackaged ? [] : [{ role: 'reload' } as const, { role: 'toggleDevTools' } as const]),
      { role: 'togglefullscreen' },
    ],
  }
  const template: MenuItemConstructorOptions[] =
    process.platform === 'darwin'
      ? [{ role: 'appMenu' }, edit, view, { role: 'windowMenu' }]
      : [edit, view]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
