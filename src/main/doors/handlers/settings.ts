import { basename } from 'node:path'
import { Failure } from '#shared/contract/failures.ts'
import type { Handlers } from '#main/doors/dispatch.ts'
import type { HandlerContext } from './context.ts'

type SettingsHandlers = Pick<
  Handlers,
  'settings.get' | 'settings.change' | 'settings.chooseLibraryFolder' | 'settings.chooseFfmpeg'
>

export const settingsHandlers = (context: HandlerContext): SettingsHandlers => ({
  'settings.get': context.settings.get,
  'settings.change': (change) => {
    const changed = context.settings.change(change)
    context.emit('settings.changed', {})
    context.emit('status.changed', {})
    context.studio.retryLanes()
    return changed
  },
  'settings.chooseLibraryFolder': async () => {
    const folder = await context.chooseFolder()
    if (folder !== null) {
      context.settings.change({ libraryFolder: folder })
      context.emit('settings.changed', {})
    }
    return { folder }
  },
  'settings.chooseFfmpeg': async () => {
    const path = await context.chooseFile()
    if (path === null) return { path }
    if (!(await context.ffmpeg.check(path)))
      throw new Failure('not-ffmpeg', { name: basename(path) })
    context.settings.change({ ffmpegPath: path })
    context.emit('settings.changed', {})
    context.emit('status.changed', {})
    void context.studio.completeFilms()
    return { path }
  },
})
