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

/** Which questions have a thread of their own. Whatever may take long is nothing that others are to wait for. */
const threadOf: Partial<Record<QuestionName, 'patient' | 'disk'>> = {
  damage: 'patient',
  idleInputs: 'patient',
  nearDuplicates: 'patient',
  thumbnails: 'disk',
}

/**
 * A thread ends after having had nothing to do for so long, in milliseconds: it takes ten megabytes and more. One that is
 * asked seldom takes many, and nobody waits until it is there again.
 */
const REST = { patient: 2000, others: 30_000 }

/** One thread, which starts at its first question and ends some time behind its last. */
const createThread = ({ file, program, here }: ReaderOptions, rest = REST.others) => {
  const waiting = new Map<number, Waiting>()
  let isUsable = file !== null
  let thread: Worker | null = null
  let timer: NodeJS.Timeout | undefined

  const end = (): void => {
    clearTimeout(timer)
    void thread?.terminate()
    thread = null
  }

  const letRest = (): void => {
    clearTimeout(timer)
    if (waiting.size === 0) timer = setTimeout(end, rest).unref()
  }

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
    letRest()
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
    wake: (): void => {
      if (!isUsable) return
      thread ??= start()
      letRest()
    },
    ask: (asked: Waiting): void => {
      if (!isUsable) {
        answerHere(asked)
        return
      }
      clearTimeout(timer)
      thread ??= start()
      waiting.set(asked.request.id, asked)
      thread.postMessage(asked.request)
    },
    close: (): void => {
      isUsable = false
      const closing = new Failure('internal', { reason: 'closed' })
      for (const { reject } of waiting.values()) reject(closing)
      waiting.clear()
      end()
    },
  }
}

/** Asks the library what takes longer than a few milliseconds, in threads of their own. */
export const createReader = (options: ReaderOptions) => {
  const threads = {
    quick: createThread(options),
    patient: createThread(options, REST.patient),
    disk: createThread(options),
  }
  let last = 0
  return {
    ask: <Name extends QuestionName>(name: Name, ...input: Input<Name>): Promise<Output<Name>> =>
      new Promise((resolve, reject) => {
        last += 1
        // Whoever looks through a library soon wants to see it.
        threads.disk.wake()
        threads[threadOf[name] ?? 'quick'].ask({
          request: { id: last, name, input },
          resolve: (value) => resolve(value as Output<Name>),
          reject,
        })
      }),
    close: (): void => {
      for (const { close } of Object.values(threads)) close()
    },
  }
}
export type Reader = ReturnType<typeof createReader>
