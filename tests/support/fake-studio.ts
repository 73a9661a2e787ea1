import type { Bridge } from '#shared/contract/bridge.ts'
import { asFailure } from '#shared/contract/failures.ts'
import { type RouteName, contract } from '#shared/contract/routes.ts'
import { addJob, startJobs } from './fake-jobs.ts'
import { fakeHandlers } from './fake-routes.ts'
import { type FakeState, type Scenario, startState } from './fake-state.ts'

const isRoute = (name: string): name is RouteName => name in contract

/** Reads a scenario from an address: `?assets=10000&theme=light&key=0`. */
export const scenarioFromUrl = (search: string): Scenario => {
  const query = new URLSearchParams(search)
  const number = (name: string, otherwise: number): number => Number(query.get(name) ?? otherwise)
  const flag = (name: string, otherwise: boolean): boolean =>
    query.has(name) ? query.get(name) !== '0' : otherwise
  return {
    assets: number('assets', 120),
    welcomed: !flag('welcome', false),
    key: flag('key', true),
    engine: query.get('engine') === 'demo' ? 'demo' : 'runware',
    theme: query.get('theme') === 'light' ? 'light' : 'dark',
    lane: (query.get('lane') ?? 'open') as Scenario['lane'],
    writable: !flag('readonly', false),
    ffmpeg: !flag('noffmpeg', false),
    notices: flag('notices', false),
    jobs: flag('jobs', false),
    pace: number('pace', 1400),
  }
}

const startingJobs = [
  {
    prompt: 'Geometric poster, overlapping quarter circles',
    width: 1024,
    height: 1024,
    count: 4,
    seed: 71,
  },
  {
    prompt: 'Layered mountains at first light, paper cut, mist',
    width: 1344,
    height: 768,
    count: 2,
    seed: 40,
  },
  {
    prompt: 'A glass bottle of botanical tonic on a round plinth',
    width: 896,
    height: 1120,
    count: 4,
    seed: 95,
  },
] as const

/** A stand-in for the preload's bridge that lives in the page's memory. */
export const createFakeStudio = (scenario: Scenario): { bridge: Bridge; state: FakeState } => {
  const state = startState(scenario)
  const handlers = fakeHandlers(state) as Record<RouteName, (input: unknown) => unknown>
  startJobs(state)
  if (scenario.jobs) {
    for (const params of startingJobs) {
      addJob(state, { operation: 'text-to-image', params: { model: 'runware:400@4', ...params } })
    }
  }
  return {
    state,
    bridge: {
      request: async (name, input) => {
        if (!isRoute(name))
          return JSON.stringify({ ok: false, code: 'invalid-request', detail: {} })
        try {
          const value = await handlers[name](contract[name].input.parse(input))
          return JSON.stringify({ ok: true, value })
        } catch (error) {
          const { code, detail } = asFailure(error)
          return JSON.stringify({ ok: false, code, detail })
        }
      },
      hand: () =>
        Promise.resolve(JSON.stringify({ ok: true, value: { handed: null, pathless: [] } })),
      on: (name, listener) => {
        const listeners = state.listeners.get(name) ?? new Set()
        state.listeners.set(name, listeners)
        listeners.add(listener as never)
        return () => listeners.delete(listener as never)
      },
    },
  }
}
