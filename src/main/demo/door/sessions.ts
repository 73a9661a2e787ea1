import type { WebSocket } from 'ws'
import type { Settings } from '#main/demo/options.ts'

/** The open sockets by session, and the frames that found none. */
export interface Sessions {
  /** Names the socket of a session and sends it what it missed. */
  readonly join: (session: string, socket: WebSocket) => void
  /** Sends a frame to the session's socket, or keeps it until the session comes back. */
  readonly send: (session: string, frame: string) => void
}

/** Frames wait as long as a silent socket would have been kept open. */
export const createSessions = ({ now, idleMs }: Settings): Sessions => {
  const sockets = new Map<string, WebSocket>()
  const waiting = new Map<string, { readonly frame: string; readonly until: number }[]>()
  return {
    join: (session, socket) => {
      sockets.set(session, socket)
      const kept = waiting.get(session) ?? []
      waiting.delete(session)
      for (const { frame, until } of kept) if (until > now()) socket.send(frame)
    },
    send: (session, frame) => {
      const socket = sockets.get(session)
      if (socket?.readyState === socket?.OPEN) {
        socket?.send(frame)
        return
      }
      const kept = waiting.get(session) ?? []
      waiting.set(session, [...kept, { frame, until: now() + idleMs }])
    },
  }
}
