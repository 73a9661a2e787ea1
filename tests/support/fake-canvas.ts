import type { canvasFileRoutes, canvasRoutes } from '#shared/contract/canvas-routes.ts'
import { Failure } from '#shared/contract/failures.ts'
import type { RouteOutput, RouteParsed } from '#shared/contract/routes.ts'
import type { CanvasSnapshot, CanvasState, CanvasSummary } from '#shared/model/canvas-history.ts'
import { emit, type FakeState } from './fake-state.ts'

type CanvasHandlers = {
  [Name in keyof (typeof canvasRoutes & typeof canvasFileRoutes)]: (
    input: RouteParsed<Name>,
  ) => RouteOutput<Name>
}

interface FakeCanvas {
  about: CanvasSummary
  opened: RouteOutput<'canvas.open'>
  snapshots: (CanvasSnapshot & { state: CanvasState })[]
}

/** Canvases in memory. */
export const fakeCanvas = (state: FakeState): CanvasHandlers => {
  const canvases = new Map<string, FakeCanvas>()

  const found = (id: string): FakeCanvas => {
    const canvas = canvases.get(id)
    if (!canvas) throw new Failure('not-found', { what: 'canvas' })
    return canvas
  }

  const change = (id: string, said: Partial<CanvasSummary>): Record<string, never> => {
    const canvas = found(id)
    canvas.about = { ...canvas.about, ...said }
    canvas.opened = { ...canvas.opened, name: canvas.about.name }
    emit(state, 'canvas.changed', {})
    return {}
  }

  const add = (opened: FakeCanvas['opened'], snapshots: FakeCanvas['snapshots']) => {
    const id = crypto.randomUUID()
    const { width, height } = opened.state.document
    const at = Date.now()
    const { name } = opened
    const about = { id, name, width, height, createdAt: at, changedAt: at, trashedAt: null }
    canvases.set(id, { about, opened, snapshots })
    emit(state, 'canvas.changed', {})
    return { id }
  }

  return {
    'canvas.list': () => ({
      canvases: [...canvases.values()]
        .map(({ about }) => about)
        .toSorted((one, other) => other.changedAt - one.changedAt),
    }),
    'canvas.create': ({ name, state: first }) =>
      add({ name, sequence: 0, state: first, entries: [] }, []),
    'canvas.open': ({ id }) => found(id).opened,
    'canvas.append': ({ id, sequence, entries }) => {
      const canvas = found(id)
      if (sequence !== canvas.opened.sequence) throw new Failure('canvas-out-of-step')
      canvas.opened = {
        ...canvas.opened,
        sequence: sequence + entries.length,
        entries: [...canvas.opened.entries, ...entries],
      }
      change(id, { changedAt: Date.now() })
      return { sequence: canvas.opened.sequence }
    },
    'canvas.keep': ({ id, sequence, state: kept }) => {
      const canvas = found(id)
      if (sequence !== canvas.opened.sequence) throw new Failure('canvas-out-of-step')
      canvas.opened = { ...canvas.opened, state: kept, entries: [] }
      const { width, height } = kept.document
      return change(id, { width, height })
    },
    'canvas.rename': ({ id, name }) => change(id, { name }),
    'canvas.trash': ({ id, trashed }) => change(id, { trashedAt: trashed ? Date.now() : null }),
    'canvas.delete': ({ id }) => {
      found(id)
      canvases.delete(id)
      emit(state, 'canvas.changed', {})
      return {}
    },
    'canvas.duplicate': ({ id, name }) => {
      const { opened, snapshots } = found(id)
      return add({ ...opened, name: name ?? opened.name }, [...snapshots])
    },
    'canvas.snapshots': ({ id }) => ({
      snapshots: found(id).snapshots.map(({ id: snapshot, name, at }) => ({
        id: snapshot,
        name,
        at,
      })),
    }),
    'canvas.takeSnapshot': ({ id, name, state: taken }) => {
      const snapshot = { id: crypto.randomUUID(), name, at: Date.now() }
      found(id).snapshots.unshift({ ...snapshot, state: taken })
      change(id, {})
      return snapshot
    },
    'canvas.readSnapshot': ({ id, snapshot }) => {
      const taken = found(id).snapshots.find((each) => each.id === snapshot)
      if (!taken) throw new Failure('not-found', { what: 'snapshot' })
      return { state: taken.state }
    },
    'canvas.export': ({ id }) => ({
      path: `/home/anna/Documents/${found(id).about.name}.chofesh`,
      missing: 0,
    }),
    'canvas.import': () => ({ id: null }),
    'canvas.jobs': ({ destinations }) => ({
      jobs: state.jobs
        .filter(({ destination }) => destination !== null && destinations.includes(destination))
        .toSorted((one, other) => one.createdAt - other.createdAt),
    }),
  }
}
