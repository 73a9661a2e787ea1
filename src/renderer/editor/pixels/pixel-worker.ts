import { answerCalls } from '#renderer/editor/workers/answer-calls.ts'
import { calls } from './calls.ts'

/** The memory of bytes and tiles: they are made for whoever asked, and there may be many. */
const bytesIn = (value: unknown): ArrayBuffer[] => {
  if (value instanceof Uint8Array) return [value.buffer as ArrayBuffer]
  if (Array.isArray(value)) return value.flatMap((each) => bytesIn(each))
  return value instanceof Map ? bytesIn([...value.values()]) : []
}

answerCalls(calls, (value) => [...new Set(bytesIn(value))])
