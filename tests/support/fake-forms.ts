import { Failure } from '#shared/contract/failures.ts'
import type { Chain } from '#shared/model/chain.ts'
import { offeredChains } from '#shared/operations/shipped-chains.ts'
import type { Preset } from '#shared/model/preset.ts'
import { offeredPresets } from '#shared/operations/shipped-presets.ts'
import { listKey, type WildcardList } from '#shared/model/wildcard-list.ts'
import { offeredLists } from '#shared/operations/offered-lists.ts'
import type { Handlers } from '#main/doors/dispatch.ts'
import { type FakeState, emit } from './fake-state.ts'

type FormHandlers = Pick<
  Handlers,
  Extract<
    keyof Handlers,
    `wildcards.${string}` | `prompts.${string}` | `presets.${string}` | `chains.${string}`
  >
>

/** What helps to fill forms in, in the page’s memory. */
export const fakeForms = (state: FakeState): FormHandlers => {
  const lists = new Map<string, WildcardList>()
  const favourites = new Set<string>()
  const chains = new Map<string, Chain>()
  const presets = new Map<string, Preset>()
  const keep = (preset: Preset): { preset: Preset } => {
    presets.set(preset.id, preset)
    emit(state, 'presets.changed', {})
    return { preset }
  }
  return {
    'chains.list': () => ({ chains: offeredChains([...chains.values()]) }),
    'chains.save': (draft) => {
      const chain = { ...draft, id: draft.id ?? crypto.randomUUID(), own: true }
      chains.set(chain.id, chain)
      emit(state, 'chains.changed', {})
      return { chain }
    },
    'chains.delete': ({ id }) => {
      chains.delete(id)
      emit(state, 'chains.changed', {})
      return {}
    },
    'chains.estimate': ({ steps }) => ({
      price: { source: 'unknown' },
      credits: 0,
      seconds: null,
      steps: steps.map(() => ({ price: { source: 'unknown' as const }, problems: [] })),
      problems: [],
    }),
    'chains.run': () => ({ jobs: [] }),
    'presets.list': ({ operation }) => ({
      presets: offeredPresets(
        operation,
        [...presets.values()].filter((each) => each.operation === operation),
      ),
    }),
    'presets.save': (draft) => keep({ ...draft, id: crypto.randomUUID(), own: true }),
    'presets.rename': ({ id, name }) => {
      const preset = presets.get(id)
      if (!preset) throw new Failure('not-found')
      return keep({ ...preset, name })
    },
    'presets.delete': ({ id }) => {
      presets.delete(id)
      emit(state, 'presets.changed', {})
      return {}
    },
    'presets.export': () => ({ file: null }),
    'presets.open': () => ({ preset: null }),
    'presets.read': ({ file }) => {
      throw new Failure('preset-unreadable', { file, reason: 'not-json' })
    },
    'prompts.list': ({ words, limit }) => ({
      prompts: [...new Set(state.jobs.map(({ title }) => title))]
        .filter((text) => text.toLowerCase().includes(words.toLowerCase()))
        .map((text, at) => ({ text, at, times: 1, favourite: favourites.has(text) }))
        .toSorted((one, other) => Number(other.favourite) - Number(one.favourite))
        .slice(0, limit),
    }),
    'prompts.favour': ({ text, favourite }) => {
      if (favourite) favourites.add(text)
      else favourites.delete(text)
      return {}
    },
    'wildcards.list': () => ({ lists: offeredLists([...lists.values()]) }),
    'wildcards.save': ({ name, lines, before }) => {
      if (before !== null) lists.delete(listKey(before))
      lists.set(listKey(name), { name, lines })
      emit(state, 'wildcards.changed', {})
      return {}
    },
    'wildcards.delete': ({ name }) => {
      lists.delete(listKey(name))
      emit(state, 'wildcards.changed', {})
      return {}
    },
  }
}
