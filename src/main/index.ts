import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { app, dialog, nativeTheme, net, protocol, shell } from 'electron'
import { imageModels } from '#shared/catalogue/image-models.ts'
import { createDispatch } from '#main/doors/dispatch.ts'
import { createHandlers } from '#main/doors/handlers/index.ts'
import { openIpcDoor } from '#main/doors/ipc.ts'
import { createMediaScheme } from '#main/doors/media-scheme.ts'
import { createPageScheme } from '#main/doors/page-scheme.ts'
import { APP_ORIGIN } from '#main/doors/trust.ts'
import { createLibrary } from '#main/library/library.ts'
import { createMedia } from '#main/media/create-media.ts'
import { encryptedFileKeeper } from '#main/secrets/encrypted-file.ts'
import { keychainKeeper } from '#main/secrets/keychain.ts'
import { createVault, sessionKeeper } from '#main/secrets/vault.ts'
import { createSettings } from '#main/settings/settings-file.ts'
import { setApplicationMenu } from '#main/shell/application-menu.ts'
import { startUtilityProcess } from '#main/shell/child-processes.ts'
import { harden } from '#main/shell/hardening.ts'
import { openLog } from '#main/shell/log.ts'
import { createNotices } from '#main/shell/notices.ts'
import { createWindowState } from '#main/shell/window-state.ts'
import { openWindow } from '#main/shell/window.ts'
import { createStudio } from '#main/studio/studio.ts'
import { createEngines } from './engines.ts'

const here = import.meta.dirname
const developmentServer = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null)

const privileges = {
  standard: true,
  secure: true,
  supportFetchAPI: true,
  stream: true,
  corsEnabled: true,
}
protocol.registerSchemesAsPrivileged([{ scheme: 'studio', privileges }])
// Electron cannot run sandboxed as root; a released app then does not run at all.
if (app.commandLine.hasSwitch('no-sandbox')) {
  if (app.isPackaged) app.exit(1)
} else app.enableSandbox()

const clock = {
  now: Date.now,
  random: Math.random,
  uuid: randomUUID,
  after: (milliseconds: number, callback: () => void) => {
    const timer = setTimeout(callback, milliseconds)
    return () => {
      clearTimeout(timer)
    }
  },
}

/** Loads Node's fetch classes, which takes longer than all else here, before the window's first request needs them. */
const warmFetch = (): Response => new Response()

/** Opens the window and builds the studio behind it, top to bottom. */
const start = (): void => {
  const userData = app.getPath('userData')
  const page = createPageScheme({
    root: join(here, '../renderer'),
    developmentServer,
    fetch: net.fetch.bind(net) as typeof fetch,
  })
  protocol.handle('studio', (request) =>
    new URL(request.url).host === 'media' ? pictures(request) : page(request),
  )
  harden(developmentServer)
  setApplicationMenu(app.isPackaged)
  const settings = createSettings(userData, Date.now())
  nativeTheme.themeSource = settings.get().theme
  // The window comes first: its process starts while the rest is built here, and is answered only after that.
  const window = openWindow({
    preload: join(here, '../preload/index.cjs'),
    url: `${APP_ORIGIN}/`,
    state: createWindowState(userData),
  })

  const environmentKey = process.env['RUNWARE_API_KEY'] ?? null
  const notices = createNotices()
  if (settings.problem) notices.add(settings.problem)

  const vault = createVault(
    [keychainKeeper(), encryptedFileKeeper(userData), sessionKeeper()],
    environmentKey,
  )
  const log = openLog(join(userData, 'logs'), vault.hide)

  const library = createLibrary({
    folder: settings.get().libraryFolder ?? join(app.getPath('pictures'), 'Chofesh Studio'),
  })
  if (library.readOnly) notices.add(library.readOnly)

  const startProcess = startUtilityProcess(here)
  const media = createMedia(startProcess)
  const engines = createEngines({
    settings,
    vault,
    startProcess,
    fetch: net.fetch.bind(net) as typeof fetch,
    environment: process.env,
  })

  const studio = createStudio({
    clock,
    library,
    media,
    catalogue: () => ({ models: imageModels }),
    engine: engines.get,
    currentEngine: engines.current,
    concurrency: () => settings.get().concurrency,
    emit: (name, event) => {
      door.emit(name, event)
    },
    report: log.error,
  })

  const handlers = createHandlers({
    studio,
    library,
    settings,
    vault,
    catalogue: () => ({ models: imageModels }),
    currentEngine: engines.current,
    keyChanged: async () => {
      await engines.keyChanged()
      studio.retryLanes()
      door.emit('status.changed', {})
    },
    account: engines.account,
    checkKey: engines.checkKey,
    notices,
    about: {
      version: app.getVersion(),
      electron: process.versions.electron ?? '',
      platform: process.platform,
    },
    emit: (name, event) => {
      if (name === 'settings.changed') nativeTheme.themeSource = settings.get().theme
      door.emit(name, event)
    },
    now: Date.now,
    reveal: (path) => {
      shell.showItemInFolder(path)
    },
    chooseFolder: async () => {
      const { filePaths } = await dialog.showOpenDialog({
        properties: ['openDirectory', 'createDirectory'],
      })
      return filePaths[0] ?? null
    },
  })
  const door = openIpcDoor(createDispatch(handlers, log.error), () => window)

  const pictures = createMediaScheme({
    pictureOf: library.assets.pictureOf,
    resolve: library.files.resolve,
    thumbnailPath: library.files.thumbnailPath,
  })
  warmFetch()

  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  app.on('will-quit', () => {
    studio.stop()
    engines.close()
    media.close()
    library.close()
  })
  const wake = async (): Promise<void> => {
    await engines.keyChanged()
    await studio.start()
    door.emit('status.changed', {})
  }
  wake().catch(log.error)
}

app.on('window-all-closed', () => {
  app.quit()
})
if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()
