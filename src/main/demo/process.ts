import { applyFaults, type FaultRequest } from './door/control.ts'
import { isObject, objectOf, parseJson } from './json.ts'
import type { DemoOptions } from './options.ts'
import { createDemoServer, type DemoServer } from './server.ts'

/** What the process says to its parent, once. */
export interface Listening {
  readonly type: 'listening'
  readonly url: string
  readonly websocketUrl: string
  readonly origin: string
}

/** What the parent may say to the process. */
export type ParentMessage = { readonly type: 'close' } | ({ readonly type: 'fault' } & FaultRequest)

/** The way to whoever started this process. */
interface Channel {
  readonly post: (message: Listening) => void
  readonly onMessage: (listener: (message: unknown) => void) => void
  readonly onGone: (listener: () => void) => void
}

/** Electron's end of a utility process. */
interface ParentPort {
  readonly postMessage: (message: unknown) => void
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void
  on(event: 'close', listener: () => void): void
}

const electronChannel = (port: ParentPort): Channel => ({
  post: (message) => port.postMessage(message),
  onMessage: (listener) => port.on('message', ({ data }) => listener(data)),
  onGone: (listener) => port.on('close', listener),
})

const nodeChannel = (): Channel => ({
  post: (message) => void process.send?.(message),
  onMessage: (listener) => void process.on('message', listener),
  onGone: (listener) => void process.on('disconnect', listener),
})

const terminalChannel = (): Channel => ({
  post: (message) => void process.stdout.write(`${JSON.stringify(message)}\n`),
  onMessage: () => undefined,
  onGone: (listener) => void process.on('SIGTERM', listener).on('SIGINT', listener),
})

const channelOf = (): Channel => {
  const { parentPort } = process as unknown as { readonly parentPort?: ParentPort | null }
  if (parentPort) return electronChannel(parentPort)
  return process.send ? nodeChannel() : terminalChannel()
}

const serve = (channel: Channel, server: DemoServer): void => {
  const leave = (): void => void server.close().finally(() => process.exit(0))
  channel.onGone(leave)
  channel.onMessage((message) => {
    if (!isObject(message)) return
    if (message['type'] === 'close') leave()
    if (message['type'] === 'fault') void applyFaults(message, server.faults)
  })
  const { url, websocketUrl, origin } = server
  channel.post({ type: 'listening', url, websocketUrl, origin })
}

const options = objectOf(parseJson(process.argv.at(-1) ?? '')) as DemoOptions
serve(channelOf(), await createDemoServer(options))
