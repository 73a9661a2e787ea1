import { randomUUID } from 'node:crypto'
import type { WebSocket } from 'ws'
import type { ApiError } from '#main/demo/api-error.ts'
import { checkKey } from '#main/demo/engine/authenticate.ts'
import { subjectOf, type Context } from '#main/demo/engine/context.ts'
import { invalidPayload, runTask, type Reply } from '#main/demo/engine/run-task.ts'
import { isObject, isUuid, parseJson, textOf, type JsonObject } from '#main/demo/json.ts'
import { pushStages } from './push-stages.ts'
import { brokenJson, statusError, webPage } from './request-faults.ts'
import type { Sessions } from './sessions.ts'
import { shapeReply } from './shape-reply.ts'

interface Session {
  readonly socket: WebSocket
  readonly context: Context
  readonly sessions: Sessions
  readonly dry: boolean
  uuid: string | undefined
}

const send = ({ socket, uuid, sessions }: Session, frame: string): void => {
  if (uuid !== undefined) sessions.send(uuid, frame)
  else if (socket.readyState === socket.OPEN) socket.send(frame)
}

const sendErrors = (session: Session, errors: readonly ApiError[]): void =>
  send(session, JSON.stringify({ errors }))

const authenticate = (session: Session, task: JsonObject): void => {
  const error = checkKey(textOf(task['apiKey']), session.context.settings)
  if (error) {
    sendErrors(session, [{ ...error, taskType: 'authentication' }])
    return
  }
  const asked = task['connectionSessionUUID']
  const connectionSessionUUID = isUuid(asked) ? asked : randomUUID()
  const { socket, sessions } = session
  socket.send(JSON.stringify({ data: [{ taskType: 'authentication', connectionSessionUUID }] }))
  session.uuid = connectionSessionUUID
  sessions.join(connectionSessionUUID, socket)
}

/** A frame that stands for a fault of the whole message, if one is set. */
const faultFrame = (task: JsonObject, { faults }: Context): string | undefined => {
  const subject = subjectOf(task)
  const forced = faults.take('status', subject)
  if (forced) {
    const { taskType, taskUUID } = task
    return JSON.stringify({ errors: [{ ...statusError(forced), taskType, taskUUID }] })
  }
  if (faults.take('html-body', subject)) return webPage
  return faults.take('malformed-body', subject) ? brokenJson : undefined
}

/** A reply as a frame; a list that is empty beside errors is left out. */
const frameOf = (
  reply: Pick<Reply, 'data' | 'errors'>,
  task: JsonObject,
  context: Context,
): string => {
  const { data, ...rest } = shapeReply(reply, [task], context)
  const empty = Array.isArray(data) && data.length === 0 && Object.keys(rest).length > 0
  return JSON.stringify(empty ? rest : { data, ...rest })
}

const serveTask = async (session: Session, task: JsonObject): Promise<void> => {
  const { context, socket } = session
  const fault = faultFrame(task, context)
  if (fault !== undefined) {
    send(session, fault)
    return
  }
  const dropped = context.faults.take('drop-socket', subjectOf(task)) !== undefined
  const running = runTask(task, context, session.dry)
  if (dropped) setImmediate(() => socket.terminate())
  const reply = await running
  if (dropped) socket.terminate()
  if (reply.fate === 'never') return
  if (reply.fate === 'cut') {
    socket.terminate()
    return
  }
  const frame = frameOf(reply, task, context)
  send(session, frame)
  if (context.faults.take('duplicate-frames', subjectOf(task))) send(session, frame)
  if (!session.dry) {
    await pushStages(task, context, (stage) => send(session, frameOf(stage, task, context)))
  }
}

const missingLogin: ApiError = {
  code: 'missingAuthentication',
  message: 'The first message must be an authentication task.',
}

const serveMessage = async (session: Session, message: string): Promise<void> => {
  const tasks = parseJson(message)
  if (!Array.isArray(tasks) || !tasks.every(isObject)) {
    sendErrors(session, [invalidPayload()])
    return
  }
  const login = tasks.find((task) => task['taskType'] === 'authentication')
  if (login) authenticate(session, login)
  else if (session.uuid === undefined) {
    sendErrors(session, [missingLogin])
    session.socket.close(1008)
    return
  }
  if (session.uuid === undefined) return
  const rest = tasks.filter((task) => task !== login)
  await Promise.all(rest.map((task) => serveTask(session, task)))
}

/** Serves one socket until it closes or falls silent. */
export const serveSocket = (
  socket: WebSocket,
  context: Context,
  { sessions, dry }: { readonly sessions: Sessions; readonly dry: boolean },
): void => {
  const session: Session = { socket, context, sessions, dry, uuid: undefined }
  const idle = setTimeout(() => socket.close(1000), context.settings.idleMs).unref()
  socket.on('message', (data: Buffer) => {
    idle.refresh()
    serveMessage(session, data.toString('utf8')).catch(() => socket.terminate())
  })
  socket.on('error', () => socket.terminate())
  socket.on('close', () => clearTimeout(idle))
}
