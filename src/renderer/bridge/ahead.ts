import type { EventName } from '#shared/contract/events.ts'
import type { RouteInput, RouteName } from '#shared/contract/routes.ts'
import { eventNames } from './staleness.ts'

type Question = { [Name in RouteName]: readonly [Name, RouteInput<Name>] }[RouteName]

/** What the window’s first picture needs to know. */
export const firstQuestions: readonly Question[] = [
  ['settings.get', {}],
  ['app.status', {}],
  ['catalogue.list', {}],
  ['jobs.list', { limit: 100 }],
  ['assets.index', { query: '', trashed: false }],
  ['projects.list', {}],
]

const answers = new Map<string, Promise<string>>()
const heard = new Set<EventName>()
let endings: (() => void)[] = []

const keyOf = (name: string, input: unknown): string => JSON.stringify([name, input])

/** Asks the first questions while the rest of the page is still being read. */
export const askAhead = (): void => {
  endings = eventNames.map((name) => window.studio.on(name, () => heard.add(name)))
  for (const [name, input] of firstQuestions)
    answers.set(keyOf(name, input), window.studio.request(name, input))
}

/** The answer to a question that was asked ahead; only once, for it grows old. */
export const answerAhead = (name: string, input: unknown): Promise<string> | undefined => {
  const key = keyOf(name, input)
  const answer = answers.get(key)
  answers.delete(key)
  return answer
}

/** What happened since the first questions were asked, which their answers may not know of. Ends the listening. */
export const heardAhead = (): EventName[] => {
  for (const end of endings) end()
  endings = []
  const names = [...heard]
  heard.clear()
  return names
}
