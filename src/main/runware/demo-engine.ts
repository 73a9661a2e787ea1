import { EngineFailure, type Engine } from '#shared/contract/engine.ts'
import type { ChildProcess, StartProcess } from '#shared/std/child-process.ts'
import type { Inputs } from './references.ts'
import { createRunware } from './runware.ts'

interface Listening {
  type: 'listening'
  url: string
  origin: string
}

const isListening = (message: unknown): message is Listening =>
  typeof message === 'object' &&
  message !== null &&
  'type' in message &&
  message.type === 'listening'

const START_TIMEOUT = 15_000

/** The demo engine: the service's own client, at the address of a process of ours that is started when needed. */
export const createDemoEngine = (options: {
  startProcess: StartProcess
  fetch: typeof fetch
  argument: unknown
  inputs: Inputs
}): Engine & { close: () => void } => {
  let child: ChildProcess | null = null
  let listening: Promise<Listening> | null = null
  let origin: string | null = null

  const forget = (): void => {
    child = null
    listening = null
  }

  const launch = (): Promise<Listening> =>
    new Promise((resolve, reject) => {
      const started = options.startProcess('demo', options.argument)
      child = started
      const fail = (): void => {
        forget()
        reject(new EngineFailure('unreachable', 'demo-unavailable'))
      }
      const timer = setTimeout(() => {
        started.kill()
        fail()
      }, START_TIMEOUT)
      started.onMessage((message) => {
        if (!isListening(message)) return
        clearTimeout(timer)
        origin = message.origin
        resolve(message)
      })
      started.onExit(() => {
        clearTimeout(timer)
        fail()
      })
    })

  const url = async (): Promise<string> => {
    listening ??= launch()
    return (await listening).url
  }

  const engine = createRunware({
    id: 'demo',
    inputs: options.inputs,
    connection: { url, key: () => Promise.resolve('demo'), fetch: options.fetch },
    resultOrigins: () => (origin === null ? [] : [origin]),
  })

  return {
    ...engine,
    forgetful: true,
    close: () => {
      child?.kill()
      forget()
    },
  }
}
