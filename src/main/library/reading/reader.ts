import { Worker } from 'node:worker_threads'
import { Failure } from '#shared/contract/failures.ts'
import type { Questions, QuestionName, ReaderAnswer, ReaderRequest } from './reader-messages.ts'

type Input<Name extends QuestionName> = Parameters<Questions[Name]>
type Output<Name extends QuestionName> = ReturnType<Questions[Name]>

interface ReaderOptions {
  /** The database; null where there is none that another thread could open. */
  file: string | null
  /** The thread’s own program. */
  program: string
  /** Answers here where no thread can. */
  here: Questions
}

interface Waiting {
  request: ReaderRequest
  resolve: (value: unknown) => void
  reject: (error: unknown) => void
}

/** Asks the library what takes longer than a few milliseconds, in a thread that starts at the first question. */
export const createReader = ({ file, program, here }: ReaderOptions) => {
  const waiting = new Map<number, Waiting>()
  let last = 0
  let isUsable = file !== null
  let thread: Worker | null = null

  const answerHere = ({ request, resolve, reject }: Waiting): void => {
    try {
      const ask = here[request.name] as (...input: readonly unknown[]) => unknown
      resolve(ask(...request.input))
    } catch (error) {
      reject(error)
    }
  }
  const hear = (answer: ReaderAnswer): void => {
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (answer.ok) asked?.resolve(answer.value)
    else asked?.reject(new Failure(answer.code, answer.detail))
  }
  /** Nobody waits for a thread that ended: the questions it leaves are answered here. */
  const giveUp = (): void => {
    isUsable = false
    thread = null
    const left = [...waiting.values()]
    waiting.clear()
    left.forEach(answerHere)
  }
  const start = (): Worker => {
    const started = new Worker(program, { workerData: file })
    started.unref()
    started.on('message', hear)
    started.on('error', giveUp)
    return started
  }

  return {
    ask: <Name extends QuestionName>(name: Name, ...input: Input<Name>): Promise<Output<Name>> =>
      new Promise((resolve, reject) => {
        last += 1
        const asked: Waiting = {
          request: { id: last, name, input },
          resolve: (value) => resolve(value as Output<Name>),
          reject,
        }
        if (!isUsable) {
          answerHere(asked)
          return
        }
        thread ??= start()
        waiting.set(last, asked)
        thread.postMessage(asked.request)
      }),
    close: (): void => {
      isUsable = false
      const closing = new Failure('internal', { reason: 'closed' })
      for (const { reject } of waiting.values()) reject(closing)
      waiting.clear()
      void thread?.terminate()
      thread = null
    },
  }
}
export type Reader = ReturnType<typeof createReader>
