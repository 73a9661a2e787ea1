import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge } from '#shared/contract/bridge.ts'

/** The window's only door: one channel up, one down. Names are checked on the other side. */
const bridge: Bridge = {
  request: (name, input) => ipcRenderer.invoke('studio:request', name, input) as Promise<string>,
  on: (name, listener) => {
    const forward = (
      _: unknown,
      eventName: string,
      event: Parameters<typeof listener>[0],
    ): void => {
      if (eventName === name) listener(event)
    }
    ipcRenderer.on('studio:event', forward)
    return () => {
      ipcRenderer.off('studio:event', forward)
    }
  },
}

contextBridge.exposeInMainWorld('studio', Object.freeze(bridge))
