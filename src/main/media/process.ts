import { asFailure } from '#shared/contract/failures.ts'
import { calmCollector } from './calm-collector.ts'
import { convert } from './convert.ts'
import { cleanVector } from './inspect-vector.ts'
import { hashPixels, inspect } from './inspect.ts'
import { lastFrame } from './last-frame.ts'
import type { MediaAnswer, MediaRequest } from './media-messages.ts'

calmCollector()

type Value = Extract<MediaAnswer, { ok: true }>['value']

const done = ({ ffmpeg, ...asked }: MediaRequest): Promise<Value> => {
  if (asked.ask === 'inspect') return inspect(asked.request, ffmpeg)
  if (asked.ask === 'hashPixels') return hashPixels(asked.request)
  if (asked.ask === 'clean') return cleanVector(asked.request)
  if (asked.ask === 'convert') return convert(asked.request)
  return lastFrame(asked.request.path, ffmpeg)
}

const answer = async (asked: MediaRequest): Promise<MediaAnswer> => {
  const { id } = asked
  try {
    return { id, ok: true, value: await done(asked) }
  } catch (error) {
    const { code, detail } = asFailure(error)
    return { id, ok: false, code, detail }
  }
}

const listen = (post: (reply: MediaAnswer) => void) => async (message: unknown) => {
  post(await answer(message as MediaRequest))
}

// An Electron utility process speaks through parentPort, a plain Node child through process.send.
const port = process.parentPort as Electron.ParentPort | undefined
if (port) {
  const hear = listen((reply) => {
    port.postMessage(reply)
  })
  port.on('message', ({ data }) => void hear(data))
} else {
  const hear = listen((reply) => process.send?.(reply))
  process.on('message', (message) => void hear(message))
  process.on('disconnect', () => process.exit())
}
