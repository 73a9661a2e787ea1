import { envelope } from '#shared/contract/envelope.ts'
import type { EventName, StudioEvents } from '#shared/contract/events.ts'
import { Failure } from '#shared/contract/failures.ts'
import type { RouteInput, RouteName, RouteOutput } from '#shared/contract/routes.ts'
import { answerAhead } from './ahead.ts'

/** Asks the main process; rejects with a `Failure` when it cannot be done. */
export const request = async <Name extends RouteName>(
  name: Name,
  input: RouteInput<Name>,
): Promise<RouteOutput<Name>> => {
  const told = answerAhead(name, input) ?? window.studio.request(name, input)
  const answer = envelope.parse(JSON.parse(await told))
  if (!answer.ok) throw new Failure(answer.code, answer.detail)
  return answer.value as RouteOutput<Name>
}

/** Calls back for every event of this name; the function returned ends it. */
export const on = <Name extends EventName>(
  name: Name,
  listener: (event: StudioEvents[Name]) => void,
): (() => void) => window.studio.on(name, listener)
