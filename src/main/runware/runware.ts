import {
  type Engine,
  EngineFailure,
  type SentTask,
  type TaskReport,
} from '#shared/contract/engine.ts'
import { Failure } from '#shared/contract/failures.ts'
import { findOperation } from '#shared/operations/index.ts'
import type { EngineId, TaskResult } from '#shared/model/engine.ts'
import { readAccount } from './account.ts'
import { readUsage, usageRequest } from './usage.ts'
import { downloadResult } from './download.ts'
import { isUnheard } from './error-codes.ts'
import { withInputs } from './inputs.ts'
import { lostMedia } from './lost-media.ts'
import { createReferences, type Inputs } from './references.ts'
import { type DataItem, type ErrorItem, readReply, type Reply } from './reply.ts'
import { encode } from './tasks/encode.ts'
import { fieldOf } from './tasks/field-of.ts'
import { wireOf } from './tasks/index.ts'
import { readResult } from './tasks/read-result.ts'
import { type Connection, createTransport, itemFailure } from './transport.ts'

/** The service's own address. */
export const SERVICE_URL = 'https://api.runware.ai/v1'

/** One task per request: an error without a UUID is about it too. */
const concerns =
  (uuid: string) =>
  (item: { taskUUID?: string | undefined }): boolean =>
    item.taskUUID === undefined || item.taskUUID === uuid

const resultsOf = (operation: string, items: readonly DataItem[]): TaskResult[] => {
  const read = wireOf(operation)?.result ?? readResult
  return items.flatMap((item) => read(item) ?? [])
}

/** The last stage an item tells of, of those the operation has. */
const stageOf = (operation: string, items: readonly DataItem[]): { stage?: string } => {
  const stages = findOperation(operation)?.stages ?? []
  const stage = items.findLast(({ status = '' }) => stages.includes(status))?.status
  return stage === undefined ? {} : { stage }
}

const progressOf = (items: readonly DataItem[]): number | null => {
  const percent = items.find((item) => item.progress !== undefined)?.progress
  return percent === undefined ? null : Math.min(Math.max(percent / 100, 0), 1)
}

/** What an error item says of a task, with the parameter it is about by the name it has here. */
const taskFailure = (
  { operation }: SentTask,
  item: ErrorItem,
  reply: { status: number; retryAfter?: number | null },
): EngineFailure => {
  const { verdict, code, detail, retryAfter } = itemFailure(item, reply.status, reply.retryAfter)
  const { parameter } = detail
  const field = typeof parameter === 'string' ? fieldOf(operation, parameter) : undefined
  return new EngineFailure(verdict, code, {
    detail: field === undefined ? detail : { ...detail, field },
    retryAfter,
  })
}

const failedReport = (task: SentTask, item: ErrorItem, status: number): TaskReport => {
  if (isUnheard(item.code)) return { kind: 'unheard' }
  const { code, detail, verdict } = taskFailure(task, item, { status })
  return { kind: 'failed', failure: { code, detail }, refused: verdict === 'refused' }
}

/** What a reply says of a task that was accepted before. */
const report = (
  task: SentTask,
  reply: { data: DataItem[]; errors: ErrorItem[]; status: number },
): TaskReport => {
  const items = reply.data.filter(concerns(task.uuid))
  const results = resultsOf(task.operation, items)
  if (results.length > 0) return { kind: 'finished', results }
  const error = reply.errors.find(concerns(task.uuid))
  if (error) return failedReport(task, error, reply.status)
  return items.length > 0
    ? { kind: 'running', progress: progressOf(items), ...stageOf(task.operation, items) }
    : { kind: 'unheard' }
}

interface Sent {
  reply: Reply & { status: number; retryAfter: number | null }
  answer: TaskReport
  error: ErrorItem | undefined
}

/** The archive knows the task; while it holds no answer yet, the task is under way. */
const archivedReport = (task: SentTask, item: DataItem): TaskReport => {
  const inner = readReply(JSON.stringify(item['response'] ?? {}))
  const answer: TaskReport = inner ? report(task, { ...inner, status: 200 }) : { kind: 'unheard' }
  return answer.kind === 'unheard' ? { kind: 'running', progress: null } : answer
}

/** A question that was answered by an error about itself, not about the task asked after. */
const throwIfAboutQuestion = (reply: {
  errors: ErrorItem[]
  status: number
  retryAfter: number | null
}): void => {
  const [error] = reply.errors
  if (error === undefined || isUnheard(error.code)) return
  const failure = itemFailure(error, reply.status, reply.retryAfter)
  const aboutQuestion = ['blocked', 'busy', 'lost'].includes(failure.verdict) || reply.status >= 500
  if (aboutQuestion && reply.status !== 200) throw failure
}

/** The one answer to a question; throws what the service said instead. */
const onlyItem = (reply: {
  data: DataItem[]
  errors: ErrorItem[]
  status: number
  retryAfter: number | null
}): DataItem => {
  const [error] = reply.errors
  if (error) throw itemFailure(error, reply.status, reply.retryAfter)
  const [item] = reply.data
  if (!item) throw new EngineFailure('lost', 'service-unreadable')
  return item
}

/**
 * The Runware service over REST, one task per request. It decides nothing about repeating: every failure says what
 * it means, and the queue acts on that.
 */
export const createRunware = (options: {
  id: EngineId
  connection: Connection
  inputs: Inputs
  /** Origins besides the service's own hosts that results may come from. */
  resultOrigins: () => readonly string[]
}): Engine => {
  const post = createTransport(options.connection)
  const references = createReferences(options.inputs, async (media) => {
    const reply = await post([
      { taskType: 'mediaStorage', taskUUID: crypto.randomUUID(), operation: 'upload', media },
    ])
    return onlyItem(reply)
  })

  /** Sends a task with what goes in; a file that is gone at the service is uploaded anew, once. */
  const send = async (task: SentTask, isSecond = false): Promise<Sent> => {
    const request = await withInputs(task.request, references)
    const reply = await post([request])
    const answer = report(task, { ...reply, errors: [] })
    const error = reply.errors.find(concerns(task.uuid))
    if (isSecond || error === undefined || answer.kind !== 'unheard')
      return { reply, answer, error }
    const isLost = await references.forget(lostMedia(request, error))
    return isLost ? send(task, true) : { reply, answer, error }
  }

  return {
    id: options.id,
    prepare: ({ uuid, operation: id, params, model, sources }) => {
      const operation = findOperation(id)
      const wire = wireOf(id)
      if (!operation || !wire) throw new Failure('invalid-request', { operation: id })
      if (!model) throw new Failure('model-unknown', { model: params['model'] })
      return {
        replayable: wire.async,
        request: {
          ...encode({ operation, wire }, { params, model, sources }),
          taskUUID: uuid,
          ...(wire.free === true ? {} : { includeCost: true }),
          ...(wire.async ? { deliveryMethod: 'async' } : {}),
        },
      }
    },

    submit: async (task) => {
      const { reply, answer, error } = await send(task)
      if (answer.kind === 'finished') return answer
      if (error) throw taskFailure(task, error, reply)
      return answer.kind === 'running' ? answer : { kind: 'running', progress: null }
    },

    poll: async (task) => {
      const reply = await post([{ taskType: 'getResponse', taskUUID: task.uuid }])
      throwIfAboutQuestion(reply)
      return report(task, reply)
    },

    recall: async (task) => {
      const reply = await post([{ taskType: 'getTaskDetails', taskUUID: task.uuid }])
      throwIfAboutQuestion(reply)
      const found = reply.data.find(concerns(task.uuid))
      return found === undefined ? { kind: 'unheard' } : archivedReport(task, found)
    },

    ask: async (task) => {
      const { answer, moot: mootIn } = wireOf(task.operation) ?? {}
      if (!answer) throw new Failure('invalid-request', { operation: task.operation })
      const reply = await post([task.request])
      const [error] = reply.errors
      const moot = error && mootIn?.(error.code, task.request)
      if (moot !== undefined) return moot
      if (error) throw taskFailure(task, error, reply)
      return answer(onlyItem(reply))
    },

    fetch: (url) =>
      downloadResult(url, { fetch: options.connection.fetch, origins: options.resultOrigins() }),

    account: async () => {
      const reply = await post([
        { taskType: 'accountManagement', taskUUID: crypto.randomUUID(), operation: 'getDetails' },
      ])
      return readAccount(onlyItem(reply))
    },

    usage: async (days) => {
      const reply = await post([usageRequest(days)])
      const usage = readUsage(onlyItem(reply))
      if (usage === null) throw new EngineFailure('lost', 'service-unreadable')
      return usage
    },
  }
}
