import { flag, text } from '#main/demo/rules/field.ts'
import { checkPlain } from './check-plain.ts'
import type { Reader } from './handler.ts'

/** `ping`: the sign of life of a socket. */
export const ping: Reader = {
  kind: 'reader',
  check: (task) => checkPlain(task, { taskType: text(1, 60), ping: flag }, ['ping']),
  answer: () => Promise.resolve({ data: [{ taskType: 'ping', pong: true }], errors: [] }),
}
