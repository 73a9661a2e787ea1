import { QueryObserver } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { answerAhead, askAhead, firstQuestions, heardAhead } from './ahead.ts'
import { followEvents } from './events.ts'
import { readFirst } from './queries.ts'
import { createQueryClient } from './query-client.ts'
import { request } from './request.ts'

const noAssets = { records: '', whole: true, newestFirst: true }

/** A stand-in for the preload's bridge that answers with the name of what was asked. */
const openBridge = () => {
  const listeners = new Map<string, () => void>()
  const asked: string[] = []
  vi.stubGlobal('window', {
    studio: {
      request: (name: string) => {
        asked.push(name)
        const value = name === 'assets.index' ? noAssets : `answer to ${name}`
        return Promise.resolve(JSON.stringify({ ok: true, value }))
      },
      on: (name: string, listener: () => void) => {
        listeners.set(name, listener)
        return () => listeners.delete(name)
      },
    },
  })
  return { asked, listeners, happen: (name: string) => listeners.get(name)?.() }
}

afterEach(() => {
  vi.unstubAllGlobals()
})

test('the first questions are asked at once, and each answer is given away once, for it grows old', async () => {
  const { asked } = openBridge()
  askAhead()
  expect(asked).toEqual(firstQuestions.map(([name]) => name))
  for (const [name, input] of firstQuestions) {
    expect(await answerAhead(name, input)).toContain(
      name === 'assets.index' ? '"records":""' : `answer to ${name}`,
    )
    expect(answerAhead(name, input)).toBeUndefined()
  }
})

test('an answer belongs to the very question', () => {
  openBridge()
  askAhead()
  expect(answerAhead('jobs.list', { limit: 7 })).toBeUndefined()
  expect(answerAhead('money.standing', {})).toBeUndefined()
  expect(answerAhead('jobs.list', { limit: 100 })).toBeDefined()
})

test('what happens before anybody listens is remembered, so that no answer stays stale', () => {
  const { happen, listeners } = openBridge()
  askAhead()
  happen('status.changed')
  happen('jobs.changed')
  happen('status.changed')
  expect(heardAhead()).toEqual(['status.changed', 'jobs.changed'])
  expect(listeners.size).toBe(0)
})

test('the first answers are all read at once, without asking twice, and what happened meanwhile makes them stale', async () => {
  const { asked, happen } = openBridge()
  askAhead()
  const client = createQueryClient(() => undefined)
  readFirst(client)
  await expect.poll(() => client.isFetching()).toBe(0)
  expect(asked).toHaveLength(firstQuestions.length)
  for (const [name, input] of firstQuestions) {
    const known = client.getQueryData([name, input])
    if (name === 'assets.index') expect(known).toMatchObject({ length: 0, whole: true })
    else expect(known).toBe(`answer to ${name}`)
    expect(answerAhead(name, input)).toBeUndefined()
  }
  happen('jobs.changed')
  const end = followEvents(client)
  expect(client.getQueryState(['jobs.list', { limit: 100 }])?.isInvalidated).toBe(true)
  expect(client.getQueryState(['catalogue.list', {}])?.isInvalidated).toBe(false)
  end()
})

test('what happens while a first answer is on its way has it asked again', async () => {
  const { asked, happen } = openBridge()
  askAhead()
  const client = createQueryClient(() => undefined)
  readFirst(client)
  happen('status.changed')
  const stopLooking = new QueryObserver(client, {
    queryKey: ['app.status', {}],
    queryFn: () => request('app.status', {}),
  }).subscribe(() => undefined)
  const end = followEvents(client)
  await expect.poll(() => asked.filter((name) => name === 'app.status')).toHaveLength(2)
  stopLooking()
  end()
})
