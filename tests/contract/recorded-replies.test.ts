import { describe, expect, test } from 'vitest'
import { readReply } from '#main/runware/reply.ts'
import { wireOf } from '#main/runware/tasks/index.ts'
import { readResult } from '#main/runware/tasks/read-result.ts'
import { findOperation } from '#shared/operations/index.ts'
import { recordedReplies, type Recorded } from './recorded-replies.ts'

const itemsOf = ({ body }: Recorded) => {
  const reply = readReply(JSON.stringify(body))
  expect(reply?.errors).toEqual([])
  return reply?.data ?? []
}

const recorded = Object.entries(recordedReplies)

describe('a reply as the documentation has it', () => {
  test.each(recorded.filter(([, { results }]) => results !== undefined))(
    'of %s gives its results',
    (operation, reply) => {
      const wire = wireOf(operation)
      const read = itemsOf(reply).flatMap((item) => (wire?.result ?? readResult)(item) ?? [])
      expect(read).toHaveLength(reply.results?.length ?? 0)
      expect(read).toMatchObject(reply.results ?? [])
      expect(findOperation(operation)?.answer).toBeUndefined()
    },
  )

  test.each(recorded.filter(([, { answer }]) => answer !== undefined))(
    'of %s is its answer',
    (operation, reply) => {
      const [item] = itemsOf(reply)
      if (!item) throw new Error('There is no item.')
      const said = findOperation(operation)?.answer?.parse(wireOf(operation)?.answer?.(item))
      expect(said).toMatchObject(reply.answer ?? {})
    },
  )

  test.each(recorded.filter(([, { results }]) => results !== undefined))(
    'of %s that is not done yet gives none',
    (operation, reply) => {
      const wire = wireOf(operation)
      for (const { taskUUID, taskType } of itemsOf(reply)) {
        const waiting = { taskUUID, taskType, status: 'processing', progress: 40 }
        const [item] = readReply(JSON.stringify({ data: [waiting] }))?.data ?? []
        if (!item) throw new Error('There is no item.')
        expect((wire?.result ?? readResult)(item)).toBeNull()
      }
    },
  )
})
