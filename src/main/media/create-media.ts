import { Failure } from '#shared/contract/failures.ts'
import type { ChildProcess, StartProcess } from '#shared/std/child-process.ts'
import type { MediaAnswer, MediaRequest } from './media-messages.ts'
import type { Media } from './media.ts'

/** A picture that takes longer than this to decode is given up, and the process with it. */
const TIMEOUT = 45_000

interface Pending {
  resolve: (value: never) => void
  reject: (failure: Failure) => void
  timer: NodeJS.Timeout
}

/** The media process: started at the first picture, started again when it dies. */
export const createMedia = (startProcess: StartProcess, ffmpeg: () => string | null): Media => {
  let child: ChildProcess | null = null
  let nextId = 0
  const pending = new Map<number, Pending>()

  const settle = (id: number): Pending | undefined => {
    const waiting = pending.get(id)
    pending.delete(id)
    clearTimeout(waiting?.timer)
    return waiting
  }

  const receive = (message: unknown): void => {
    const answer = message as MediaAnswer
    const waiting = settle(answer.id)
    if (answer.ok) waiting?.resolve(answer.value as never)
    else waiting?.reject(new Failure(answer.code, answer.detail))
  }

  const died = (): void => {
    child = null
    for (const id of pending.keys()) settle(id)?.reject(new Failure('result-not-a-picture'))
  }

  const running = (): ChildProcess => {
    if (child) return child
    const started = startProcess('media')
    started.onMessage(receive)
    started.onExit(() => {
      if (child === started) died()
    })
    child = started
    return started
  }

  const ask = <Name extends MediaRequest['ask']>(
    name: Name,
    request: Parameters<Media[Name]>[0],
  ): ReturnType<Media[Name]> =>
    new Promise((resolve, reject) => {
      const id = nextId
      nextId += 1
      const timer = setTimeout(() => {
        child?.kill()
      }, TIMEOUT)
      pending.set(id, { resolve, reject, timer })
      running().send({ id, ask: name, request, ffmpeg: ffmpeg() })
    }) as ReturnType<Media[Name]>

  return {
    inspect: (request) => ask('inspect', request),
    clean: (request) => ask('clean', request),
    lastFrame: (request) => ask('lastFrame', request),
    convert: (request) => ask('convert', request),
    close: () => {
      child?.kill()
      child = null
    },
  }
}
