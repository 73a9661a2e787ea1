import { type BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron'
import type { Envelope } from '#shared/contract/envelope.ts'
import type { EventName, StudioEvents } from '#shared/contract/events.ts'
import type { Dispatch } from './dispatch.ts'
import { isTrusted } from './trust.ts'

const REFUSED: Envelope = { ok: false, code: 'invalid-request', detail: {} }

const senderOf = (event: IpcMainInvokeEvent, window: BrowserWindow | null) => ({
  url: event.senderFrame?.url ?? null,
  isMainFrame: event.senderFrame !== null && event.senderFrame === event.sender.mainFrame,
  isOurs: window !== null && !window.isDestroyed() && event.sender === window.webContents,
})

/** The window's door: one channel for requests, one for events. */
export const openIpcDoor = (dispatch: Dispatch, window: () => BrowserWindow | null) => {
  ipcMain.handle('studio:request', async (event, name: unknown, input: unknown) =>
    JSON.stringify(isTrusted(senderOf(event, window())) ? await dispatch(name, input) : REFUSED),
  )
  return {
    emit: <Name extends EventName>(name: Name, event: StudioEvents[Name]): void => {
      const target = window()
      if (target && !target.isDestroyed()) target.webContents.send('studio:event', name, event)
    },
  }
}
