import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge } from '#shared/contract/bridge.ts'

type Listener = Parameters<Bridge['on']>[1]

const listeners = new Map<string, Set<Listener>>()

ipcRenderer.on('studio:event', (_, name: string, event: Parameters<Listener>[0]) => {
  for (const listener of listeners.get(name) ?? []) listener(event)
})

/** The window's only door: one channel up, one down. Names are checked on the other side. */
const bridge: Bridge = {
  request: (name, input) => ipcRenderer.invoke('studio:request', name, input) as Promise<string>,
  hand: (files) =>
    ipcRenderer.invoke(
      'studio:hand',
      files.map((file) => webUtils.getPathForFile(file as File)),
    ) as Promise<string>,
  on: (name, listener) => {
    const those = listeners.get(name) ?? new Set<Listener>()
    // Under each name there are only listeners of that name.
    const own = listener as Listener
    listeners.set(name, those.add(own))
    return () => {
      those.delete(own)
    }
  },
}

contextBridge.exposeInMainWorld('studio', Object.freeze(bridge))
