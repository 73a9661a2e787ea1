import { saysMediaIsGone } from './error-codes.ts'
import type { LostMedia } from './inputs.ts'
import type { ErrorItem } from './reply.ts'

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu

const uuidsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return UUID.test(value) ? [value] : []
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap((each) => uuidsIn(each))
    : []
}

const at = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (held, name) =>
        typeof held === 'object' && held !== null ? Reflect.get(held, name) : undefined,
      value,
    )

const saysInvalid = (code: string): boolean => code.startsWith('invalid')

/** The media of a request that an error may be about: a service that has lost a file says so, or refuses its id. */
export const lostMedia = (
  request: Record<string, unknown>,
  { code, parameter = [] }: ErrorItem,
): LostMedia => {
  const isSure = saysMediaIsGone(code)
  if (!isSure && !saysInvalid(code)) return { mediaUuids: [], isSure }
  const paths = [parameter].flat()
  const named = paths.flatMap((path) => uuidsIn(at(request, path)))
  return {
    mediaUuids: isSure && paths.length === 0 ? uuidsIn({ ...request, taskUUID: null }) : named,
    isSure,
  }
}
