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

/** Who answers at the door. */
export interface Behind {
  dispatch: Dispatch
  /** Takes paths that the user handed in; an empty one stands for a file that is not on disk. */
  hand: (paths: unknown) => Promise<Envelope>
}

/** The window's door: one channel for requests, one for files that were handed in, one for events. */
export const openIpcDoor = ({ dispatch, hand }: Behind, window: () => BrowserWindow | null) => {
  const answer = async (event: IpcMainInvokeEvent, ask: () => Promise<Envelope>): Promise<string> =>
    JSON.stringify(isTrusted(senderOf(event, window())) ? await ask() : REFUSED)
  ipcMain.handle('studio:request', (event, name: unknown, input: unknown) =>
    answer(event, () => dispatch(name, input)),
  )
  ipcMain.handle('studio:hand', (event, paths: unknown) => answer(event, () => hand(paths)))
  return {
    emit: <Name extends EventName>(name: Name, event: StudioEvents[Name]): void => {
      const target = window()
      if (target && !target.isDestroyed()) target.webContents.send('studio:event', name, event)
    },
  }
}
