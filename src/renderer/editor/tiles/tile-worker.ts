import { answerCalls } from '#renderer/editor/workers/answer-calls.ts'
import { packing, type TileBytes } from './packing.ts'

answerCalls(packing, (value) =>
  [value as TileBytes | TileBytes[]].flat().map(({ buffer }) => buffer),
)
