import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { app, nativeTheme, shell } from 'electron'
import type { EventName, StudioEvents } from '#shared/contract/events.ts'
import type { Account } from '#shared/model/account.ts'
import type { Row } from '#shared/model/spend.ts'
import { createCopyDoor } from '#main/doors/copy-door.ts'
import { createDispatch } from '#main/doors/dispatch.ts'
import { createHandIn } from '#main/doors/hand-in.ts'
import { createHandlers } from '#main/doors/handlers/index.ts'
import { createIndexScheme } from '#main/doors/index-scheme.ts'
import { createMediaScheme } from '#main/doors/media-scheme.ts'
import { toCsv } from '#main/exports/csv.ts'
import { writeWhole } from '#main/exports/write-whole.ts'
import { readDrawn } from '#main/library/drawn.ts'
import { libraryLayout } from '#main/library/layout.ts'
import { createLibrary } from '#main/library/library.ts'
import { createReader } from '#main/library/reading/reader.ts'
import { watchFolder } from '#main/library/watch-folder.ts'
import { createMedia } from '#main/media/create-media.ts'
import { findFfmpeg } from '#main/media/find-ffmpeg.ts'
import { typeOf } from '#main/media/opened.ts'
import { encryptedFileKeeper } from '#main/secrets/encrypted-file.ts'
import { keychainKeeper } from '#main/secrets/keychain.ts'
import { createVault, sessionKeeper } from '#main/secrets/vault.ts'
import { createSettings } from '#main/settings/settings-file.ts'
import { startUtilityProcess } from '#main/shell/child-processes.ts'
import { serviceFetch } from '#main/shell/hardening.ts'
import { openLog } from '#main/shell/log.ts'
import { createNotices } from '#main/shell/notices.ts'
import type { WindowState } from '#main/shell/window-state.ts'
import { createBalance } from '#main/studio/balance.ts'
import { createStudio } from '#main/studio/studio.ts'
import { createMoving } from '#main/studio/upkeep/moving.ts'
import { createCanvases } from './canvases.ts'
import {
  chooseFile,
  chooseFiles,
  chooseFolder,
  chooseNewFile,
  openText,
  saveText,
} from './dialogs.ts'
import { createEngines } from './engines.ts'
import { createExporting } from './exporting.ts'
import { createInputFiles } from './input-files.ts'
import { findLibrary } from './library-place.ts'
import { createModelPictures } from './model-pictures.ts'
import { createPrices } from './prices.ts'

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

/** Asks where to, and writes a table there as CSV. */
const saveTable = (name: string, rows: readonly Row[]): Promise<string | null> =>
  saveText({ name, kind: { name: 'CSV', extensions: ['csv'] } }, toCsv(rows))

/** Builds the studio behind the window, top to bottom: the only place where its parts are put together. */
export const compose = async (options: {
  /** The folder of the built main process. */
  here: string
  windowState: WindowState
  emit: <Name extends EventName>(name: Name, event: StudioEvents[Name]) => void
}) => {
  const { here, windowState } = options
  const emit: typeof options.emit = (name, event) => {
    options.emit(name, event)
    if (name === 'library.changed') studio.near.look()
  }
  const userData = app.getPath('userData')
  const environmentKey = process.env['RUNWARE_API_KEY'] ?? null
  const notices = createNotices()
  const settings = createSettings(userData, Date.now())
  const showTheme = (): void => {
    const { theme } = settings.get()
    nativeTheme.themeSource = theme
    windowState.keepTheme(theme)
  }
  showTheme()
  if (settings.problem) notices.add(settings.problem)

  const vault = createVault(
    [keychainKeeper(), encryptedFileKeeper(userData), sessionKeeper()],
    environmentKey,
  )
  const log = openLog(join(userData, 'logs'), vault.hide)

  const usual = join(app.getPath('pictures'), 'Chofesh Studio')
  const { folder, failure, steps } = await findLibrary({ userData, settings, usual })
  if (failure) notices.add(failure)
  const library = createLibrary({ folder })
  if (library.readOnly) notices.add(library.readOnly)
  const reader = createReader({
    // What cannot be written is read from a copy, which is small or soon gone.
    file: library.readOnly === null ? libraryLayout(library.folder).database : null,
    program: join(here, 'reader.js'),
    here: {
      ...library.assetIndex,
      ...library.damageCheck,
      ...library.shelfCount,
      ...library.idleInputs,
      ...library.nearFinder,
      ...library.thumbnailReader,
    },
  })

  const startProcess = startUtilityProcess(here)
  const ffmpeg = (): string | null =>
    findFfmpeg(settings.get().ffmpegPath, process.env['PATH'] ?? '')
  const media = createMedia(startProcess, ffmpeg)
  const engines = createEngines({
    settings,
    vault,
    startProcess,
    fetch: serviceFetch,
    inputs: (engine) => createInputFiles({ library, media, now: Date.now }, engine),
    environment: process.env,
    demoFolder: join(userData, 'demo-engine'),
  })

  const prices = createPrices({
    folder: userData,
    clock,
    own: library.ownModels.list,
    published: engines.prices,
    mayAsk: () => engines.current() === 'runware',
    changed: () => emit('catalogue.changed', {}),
  })
  const { catalogue } = prices

  const balance = createBalance({
    clock,
    account: engines.serviceAccount,
    spent: () => library.ledger.totalOfAll().spent,
    changed: () => studio.moneyChanged(),
  })
  const account = async (): Promise<Account> => {
    const heard = await engines.account()
    return engines.current() === 'runware' ? balance.hear(heard) : heard
  }

  const studio = createStudio({
    clock,
    library,
    balance,
    media,
    catalogue,
    engine: engines.get,
    currentEngine: engines.current,
    reuseUnseeded: () => settings.get().reuseUnseeded,
    fallbackPolicy: () => settings.get().fallbackPolicy,
    // The user's own server makes one picture at a time.
    concurrency: (engine) => (engine === 'fallback' ? 1 : settings.get().concurrency),
    emit,
    watchFolder,
    libraryDamage: () => reader.ask('damage'),
    idleInputs: (before) => reader.ask('idleInputs', before),
    nearDuplicates: () => reader.ask('nearDuplicates'),
    report: log.error,
  })

  const canvases = createCanvases({ library, clock, emit, report: log.error, studio })

  const relaunch = (): void => {
    app.relaunch()
    app.quit()
  }
  const moving = createMoving({
    library,
    clock,
    steps,
    imports: studio.imports,
    emit,
    report: log.error,
    relaunch,
  })

  const exporting = createExporting({
    folder: join(userData, 'leaving'),
    clock,
    library,
    media,
    catalogue,
    emit,
    report: log.error,
  })

  const handlers = createHandlers({
    studio,
    exporting,
    library,
    ...canvases,
    reader,
    settings,
    vault,
    catalogue,
    currentEngine: engines.current,
    keyChanged: async () => {
      await engines.keyChanged()
      balance.forget()
      studio.retryLanes()
      emit('status.changed', {})
    },
    account,
    usage: (days) => engines.get('runware')?.usage?.(days) ?? Promise.resolve([]),
    saveTable,
    saveText,
    openText,
    checkFallback: engines.checkFallback,
    prices,
    checkKey: engines.checkKey,
    notices,
    about: {
      version: app.getVersion(),
      electron: process.versions.electron ?? '',
      platform: process.platform,
    },
    emit: (name, event) => {
      if (name === 'settings.changed') showTheme()
      emit(name, event)
    },
    now: Date.now,
    reveal: (path) => {
      shell.showItemInFolder(path)
    },
    moving,
    relaunch,
    chooseFolder,
    chooseFiles,
    chooseFile,
    chooseNewFile,
    ffmpeg: {
      find: ffmpeg,
      check: async (path) => (await import('#main/media/ffmpeg.ts')).isFfmpeg(path),
    },
  })

  /** Takes up what a former run left unfinished. */
  const wake = async (): Promise<void> => {
    await exporting.sweep()
    await canvases.documents.wake()
    await engines.keyChanged()
    await studio.start()
    prices.start()
    await studio.imports.wake()
    await moving.wake()
    const damage = await studio.upkeep.wake()
    if (damage) notices.add(damage)
    if (ffmpeg() !== null) await studio.completeFilms()
    emit('status.changed', {})
    await studio.completeLooks()
  }
  wake().catch(log.error)

  return {
    dispatch: createDispatch(handlers, log.error),
    hand: createHandIn(studio.imports.hand),
    index: createIndexScheme(reader),
    canvases: canvases.scheme,
    copies: createCopyDoor({ chooseNewFile, write: writeWhole }),
    pictures: createMediaScheme({
      pictureOf: library.assets.pictureOf,
      resolve: library.files.resolve,
      typeOf,
      thumbnailPath: library.files.thumbnailPath,
      standInPath: library.files.standInPath,
      readDrawn,
      takeIn: studio.importAsset,
      modelPicture: createModelPictures({
        folder: join(userData, 'model-pictures'),
        pictureOf: studio.models.pictureOf,
        engine: engines.get,
        inspect: media.inspect,
        now: Date.now,
      }),
      drawThumbnail: media.inspect,
    }),
    close: (): void => {
      prices.stop()
      moving.stop()
      studio.stop()
      exporting.exports.dispose()
      balance.dispose()
      engines.close()
      media.close()
      reader.close()
      library.close()
    },
  }
}
