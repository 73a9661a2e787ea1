/** A process of our own that talks in messages: Electron's utilityProcess in the app, fork in plain Node. */
export interface ChildProcess {
  send: (message: unknown) => void
  onMessage: (listener: (message: unknown) => void) => void
  onExit: (listener: () => void) => void
  kill: () => void
}

/** Starts one of our own entries by name. */
export type StartProcess = (entry: 'media' | 'demo', argument?: unknown) => ChildProcess
