interface Answer {
  id?: number
  method?: string
  result?: unknown
  error?: { message: string }
}

interface Evaluated {
  result: { value?: unknown }
  exceptionDetails?: { exception?: { description?: string }; text: string }
}

/** A page, spoken to from outside by the DevTools protocol. */
export interface Page {
  send: (method: string, params?: Record<string, unknown>) => Promise<unknown>
  /** Runs an expression in the page, waits for its promise, and answers with its value. */
  evaluate: <Value>(expression: string) => Promise<Value>
  close: () => void
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })

/** A page that does not answer for so long never will. */
const PATIENCE = 60_000

const firstPage = async (port: number): Promise<string> => {
  for (let tries = 0; tries < 100; tries += 1) {
    const listed = await fetch(`http://127.0.0.1:${port}/json/list`)
    const targets = (await listed.json()) as { type: string; webSocketDebuggerUrl: string }[]
    const page = targets.find(({ type }) => type === 'page')
    if (page) return page.webSocketDebuggerUrl
    await pause(50)
  }
  throw new Error('No window opened')
}

const connect = async (address: string): Promise<WebSocket> => {
  const socket = new WebSocket(address)
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true })
    socket.addEventListener('error', reject, { once: true })
  })
  return socket
}

/** Connects to the one page of an app whose DevTools listen on this port. */
export const openPage = async (port: number): Promise<Page> => {
  const socket = await connect(await firstPage(port))
  const pending = new Map<number, { resolve: (answer: Answer) => void; reject: () => void }>()
  let last = 0
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer
    if (answer.id === undefined) return
    pending.get(answer.id)?.resolve(answer)
    pending.delete(answer.id)
  })
  socket.addEventListener('close', () => {
    for (const { reject } of pending.values()) reject()
  })

  const send: Page['send'] = async (method, params = {}) => {
    last += 1
    const id = last
    const answer = await new Promise<Answer>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`No answer to ${method}`)), PATIENCE)
      const settle = (act: () => void) => () => {
        clearTimeout(timer)
        act()
      }
      pending.set(id, {
        resolve: (answered) => settle(() => resolve(answered))(),
        reject: settle(() => reject(new Error(`The page left at ${method}`))),
      })
      socket.send(JSON.stringify({ id, method, params }))
    })
    if (answer.error) throw new Error(`${method}: ${answer.error.message}`)
    return answer.result
  }

  return {
    send,
    evaluate: async <Value>(expression: string) => {
      const options = { expression, awaitPromise: true, returnByValue: true }
      const { result, exceptionDetails } = (await send('Runtime.evaluate', options)) as Evaluated
      if (exceptionDetails) {
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
      }
      return result.value as Value
    },
    close: () => socket.close(),
  }
}
