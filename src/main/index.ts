import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { app, dialog, nativeTheme, net, protocol } from 'electron'
import { openIpcDoor } from '#main/doors/ipc.ts'
import { createPageScheme } from '#main/doors/page-scheme.ts'
import { APP_ORIGIN } from '#main/doors/trust.ts'
import { setApplicationMenu } from '#main/shell/application-menu.ts'
import { createDecodedPictures } from '#main/shell/decoded-pictures.ts'
import { harden } from '#main/shell/hardening.ts'
import { createWindowState } from '#main/shell/window-state.ts'
import { openWindow } from '#main/shell/window.ts'

const here = import.meta.dirname
const developmentServer = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null)

const privileges = {
  standard: true,
  secure: true,
  supportFetchAPI: true,
  stream: true,
  corsEnabled: true,
  codeCache: true,
}
// A picture that is to be decoded before it is shown is decoded at once, not after the next frame.
app.commandLine.appendSwitch('enable-features', 'SendExplicitDecodeRequestsImmediately')
protocol.registerSchemesAsPrivileged([{ scheme: 'studio', privileges }])
// Electron cannot run sandboxed as root; a released app then does not run at all.
if (app.commandLine.hasSwitch('no-sandbox')) {
  if (app.isPackaged) app.exit(1)
} else app.enableSandbox()

/** The studio is built once the window has painted its frame, or after this many milliseconds. */
const LONGEST_WAIT = 500

/** Opens the window at once and builds the studio behind it as soon as its frame is painted. */
const start = (): void => {
  const page = createPageScheme({
    root: join(here, '../renderer'),
    developmentServer,
    fetch: net.fetch.bind(net) as typeof fetch,
  })
  protocol.handle('studio', async (request) => {
    if (new URL(request.url).host !== 'media') return page(request)
    const { index, canvases, copies, pictures } = await built
    const other = index(request) ?? (await canvases(request)) ?? (await copies(request))
    if (other) return other
    decoded.served()
    return pictures(request)
  })
  harden(developmentServer)
  setApplicationMenu(app.isPackaged)

  const windowState = createWindowState(app.getPath('userData'))
  nativeTheme.themeSource = windowState.read().theme
  const window = openWindow({
    preload: join(here, '../preload/index.cjs'),
    url: `${APP_ORIGIN}/`,
    state: windowState,
  })
  const decoded = createDecodedPictures(window.webContents)
  const door = openIpcDoor(
    {
      dispatch: async (name, input) => (await built).dispatch(name, input),
      hand: async (paths) => (await built).hand(paths),
    },
    () => window,
  )
  const build = async () => {
    await Promise.race([once(window, 'ready-to-show'), pause(LONGEST_WAIT)])
    const { compose } = await import('./compose.ts')
    const studio = await compose({ here, windowState, emit: door.emit })
    app.on('will-quit', studio.close)
    return studio
  }
  const built = build()
  built.catch((error: unknown) => {
    dialog.showErrorBox('The studio could not start', String(error))
    app.exit(1)
  })
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
}

app.on('window-all-closed', () => {
  app.quit()
})
if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()
