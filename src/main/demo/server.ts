import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { WebSocketServer } from 'ws'
import { serveControl, type ServerFaults } from './door/control.ts'
import { servePriceList } from './door/price-list.ts'
import { sendJson, serveRest } from './door/rest.ts'
import { isDry } from './door/dry-run.ts'
import { serveMedia } from './door/serve-media.ts'
import { createSessions } from './door/sessions.ts'
import { serveSocket } from './door/socket.ts'
import { createAccount } from './engine/account.ts'
import type { Context } from './engine/context.ts'
import { keptModels, noKeptModels } from './engine/kept-models.ts'
import { createDiary, type Entry } from './engine/log.ts'
import { createMediaStore } from './engine/media-store.ts'
import { createModelShelf } from './engine/model-shelf.ts'
import { createTaskBook } from './engine/task-book.ts'
import { createFaultBoard } from './faults.ts'
import { settingsOf, type DemoOptions } from './options.ts'
import { createFfmpeg } from './programs/ffmpeg.ts'

/** A running demo server. */
export interface DemoServer {
  /** Where tasks are posted. */
  readonly url: string
  readonly websocketUrl: string
  /** Scheme, host and port; result addresses start with it. */
  readonly origin: string
  /** What was accepted, billed, refused and answered so far. */
  readonly log: readonly Entry[]
  readonly faults: ServerFaults
  /** Cuts every connection and stops. */
  readonly close: () => Promise<void>
}

const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })

const contextOf = (options: DemoOptions, origin: () => string): Context => {
  const settings = settingsOf(options)
  return {
    settings,
    faults: createFaultBoard(),
    diary: createDiary(settings.now, settings.logFile),
    media: createMediaStore(origin, settings.now),
    tasks: createTaskBook(),
    account: createAccount(settings.balance),
    ffmpeg: createFfmpeg(settings.ffmpeg),
    models: createModelShelf(
      settings.now,
      settings.folder === undefined ? noKeptModels : keptModels(settings.folder),
    ),
  }
}

interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

const route = ({ request, response }: Exchange, context: Context, faults: ServerFaults) => {
  const path = (request.url ?? '').split('?')[0] ?? ''
  if (request.method === 'POST' && path === '/v1') return serveRest(request, response, context)
  if (request.method === 'GET' && path === '/models') {
    return Promise.resolve(servePriceList(request, response))
  }
  if (/^\/(image|video|audio)\//.test(path)) return serveMedia(request, response, context)
  if (context.settings.control && path.startsWith('/control/')) {
    return serveControl(request, response, { context, faults })
  }
  return Promise.resolve(sendJson(response, 404, { error: 'not found' }))
}

/** Attaches the socket door of `GET /v1`. */
const openSockets = (server: Server, context: Context): WebSocketServer => {
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false })
  const sessions = createSessions(context.settings)
  server.on('upgrade', (request, stream, head) => {
    if (!(request.url ?? '').startsWith('/v1')) {
      stream.destroy()
      return
    }
    sockets.handleUpgrade(request, stream, head, (socket) =>
      serveSocket(socket, context, { sessions, dry: isDry(request.url) }),
    )
  })
  return sockets
}

/** Starts a server that speaks the Runware protocol on this machine. */
export const createDemoServer = async (options: DemoOptions = {}): Promise<DemoServer> => {
  let origin = ''
  const context = contextOf(options, () => origin)
  const { host, port: wanted } = context.settings
  const server = createServer((request, response) => {
    route({ request, response }, context, faults).catch(() => response.destroy())
  })
  const sockets = openSockets(server, context)
  const port = await listen(server, wanted, host)
  origin = `http://${host}:${port}`

  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      for (const socket of sockets.clients) socket.terminate()
      server.close(() => resolve())
      server.closeAllConnections()
    })
  const faults: ServerFaults = {
    ...context.faults,
    down: async (refusing) => {
      if (refusing && server.listening) await stop()
      if (!refusing && !server.listening) await listen(server, port, host)
    },
  }
  return {
    url: `${origin}/v1`,
    websocketUrl: `ws://${host}:${port}/v1`,
    origin,
    log: context.diary.entries,
    faults,
    close: async () => {
      if (server.listening) await stop()
    },
  }
}
