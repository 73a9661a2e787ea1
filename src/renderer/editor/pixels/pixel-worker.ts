import { answerCalls } from '#renderer/editor/workers/answer-calls.ts'
import { calls } from './calls.ts'

/** The bytes of tiles: they are made for whoever asked, and there may be many. */
const tilesIn = (value: unknown): Transferable[] =>
  value instanceof Map
    ? [...(value as Map<string, Uint8Array<ArrayBuffer>>).values()].map(({ buffer }) => buffer)
    : []

answerCalls(calls, tilesIn)
