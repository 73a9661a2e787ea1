import { z } from 'zod'
import {
  contract,
  type Contract,
  type RouteName,
  type RouteOutput,
  type RouteParsed,
} from '#shared/contract/routes.ts'
import type { Envelope } from '#shared/contract/envelope.ts'
import { asFailure, Failure } from '#shared/contract/failures.ts'

/** One handler per route; a missing or a superfluous one does not compile. */
export type Handlers = {
  [Name in keyof Contract]: (
    input: RouteParsed<Name>,
  ) => RouteOutput<Name> | Promise<RouteOutput<Name>>
}

const parsed = (name: RouteName, input: unknown): unknown => {
  const read = contract[name].input.safeParse(input)
  if (!read.success) throw new Failure('invalid-request', { route: name })
  return read.data
}

const isRoute = (name: unknown): name is RouteName =>
  typeof name === 'string' && Object.hasOwn(contract, name)

/**
 * Answers a request from any door: parses the input, calls the handler, checks the output, and turns every failure
 * into data. Unexpected ones are reported with their cause and cross as `internal`.
 */
export const createDispatch =
  (handlers: Handlers, report: (error: unknown) => void) =>
  async (name: unknown, input: unknown): Promise<Envelope> => {
    try {
      if (!isRoute(name)) throw new Failure('invalid-request', {})
      const handle = handlers[name] as (input: unknown) => unknown
      const output = await handle(parsed(name, input))
      return { ok: true, value: contract[name].output.parse(output) }
    } catch (error) {
      const failure = asFailure(error)
      if (failure.code === 'internal' || error instanceof z.ZodError) report(error)
      return { ok: false, code: failure.code, detail: failure.detail }
    }
  }
export type Dispatch = ReturnType<typeof createDispatch>
