import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Failure } from '#shared/contract/failures.ts'
import { defaultSettings } from '#shared/model/settings.ts'
import { createDispatch, type Handlers } from './dispatch.ts'

const refuseAll = new Proxy(
  {},
  { get: () => () => Promise.reject(new Failure('not-found', { what: 'all' })) },
)

const dispatchWith = (handlers: Partial<Handlers>) => {
  const reported: unknown[] = []
  const all = { ...handlers }
  const table = new Proxy(all, {
    get: (target, name) => Reflect.get(target, name) ?? Reflect.get(refuseAll, name),
  }) as Handlers
  return { reported, dispatch: createDispatch(table, (error) => reported.push(error)) }
}

test('a good request is answered with its checked output', async () => {
  const { dispatch } = dispatchWith({ 'settings.get': () => defaultSettings })
  expect(await dispatch('settings.get', {})).toEqual({ ok: true, value: defaultSettings })
})

test('input is parsed: defaults are filled in, nonsense is refused before the handler', async () => {
  const limits: number[] = []
  const { dispatch } = dispatchWith({
    'jobs.list': ({ limit }) => {
      limits.push(limit)
      return { jobs: [], beyond: 0, queuePaused: false, offline: null, fallbackOffer: 0 }
    },
  })
  await dispatch('jobs.list', {})
  expect(await dispatch('jobs.list', { limit: 'many' })).toMatchObject({
    ok: false,
    code: 'invalid-request',
  })
  expect(limits).toEqual([100])
})

test('an expected failure crosses as data, a surprise as internal and into the log', async () => {
  const { dispatch, reported } = dispatchWith({
    'key.status': () => {
      throw new Failure('key-refused', { serviceCode: 'x' })
    },
    'account.get': () => {
      throw new TypeError('oops')
    },
  })
  expect(await dispatch('key.status', {})).toEqual({
    ok: false,
    code: 'key-refused',
    detail: { serviceCode: 'x' },
  })
  expect(reported).toEqual([])
  expect(await dispatch('account.get', {})).toEqual({ ok: false, code: 'internal', detail: {} })
  expect(reported).toHaveLength(1)
})

test('an answer that breaks the contract never reaches the window', async () => {
  const { dispatch, reported } = dispatchWith({
    'key.status': () => ({ lastFour: 1234, storedIn: null }) as never,
  })
  expect(await dispatch('key.status', {})).toMatchObject({ ok: false, code: 'internal' })
  expect(reported).toHaveLength(1)
})

test('no name and no input, however strange, does more than fail as data', async () => {
  const { dispatch } = dispatchWith({})
  const strange = fc.oneof(
    fc.anything(),
    fc.constantFrom('__proto__', 'constructor', 'toString', 'assets.get'),
  )
  await fc.assert(
    fc.asyncProperty(
      strange,
      fc.anything({ withBigInt: true, withTypedArray: true }),
      async (name, input) => {
        expect((await dispatch(name, input)).ok).toBe(false)
      },
    ),
  )
})
