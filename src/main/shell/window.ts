import { BrowserWindow, nativeTheme } from 'electron'
import type { WindowState } from './window-state.ts'

/** The window's background before the page paints; the tokens' app colour. */
const background = (): string => (nativeTheme.shouldUseDarkColors ? '#0e0e0f' : '#f4f4f5')

/** Opens the studio's one window: sandboxed, isolated, without Node, shown when it has painted. */
export const openWindow = (options: {
  preload: string
  url: string
  state: WindowState
}): BrowserWindow => {
  const { bounds, maximized } = options.state.read()
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 960,
    minHeight: 640,
    show: false,
    title: 'Chofesh Studio',
    backgroundColor: background(),
    autoHideMenuBar: true,
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      spellcheck: false,
      navigateOnDragDrop: false,
      // A hidden or covered window must go on showing progress.
      backgroundThrottling: false,
    },
  })
  if (maximized) window.maximize()
  window.once('ready-to-show', () => {
    window.show()
  })
  options.state.follow(window)
  void window.loadURL(options.url)
  return window
}
