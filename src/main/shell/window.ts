import { BrowserWindow, nativeTheme } from 'electron'
import { addTextMenu } from './text-menu.ts'
import type { WindowState } from './window-state.ts'

/** The window's background before the page paints; the tokens' app colour. */
const background = (): string => (nativeTheme.shouldUseDarkColors ? '#0e0e0f' : '#f4f4f5')

/** Milliseconds. Chromium alone waits five seconds and more. */
const KEEP_EVERY = 1500

/** Brings what the page remembers to disk, the prompt being typed above all; a kill must not cost a sentence. */
const keepTyping = (window: BrowserWindow): void => {
  const { session } = window.webContents
  const timer = setInterval(() => session.flushStorageData(), KEEP_EVERY)
  window.once('closed', () => clearInterval(timer))
}

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
  keepTyping(window)
  addTextMenu(window)
  void window.loadURL(options.url)
  return window
}
