import { produceWithPatches } from 'immer'
import type { CanvasDocument, Generation } from '#shared/model/canvas-document.ts'
import type {
  CanvasPatch,
  CanvasState,
  CanvasStep,
  JournalEntry,
} from '#shared/model/canvas-history.ts'
import { applied, branchedTo, redone, undone, withStep } from './steps.ts'

/** Changes a draft of the document. */
export type Change = (draft: CanvasDocument) => void

interface StorePorts {
  now: () => number
  createId: () => string
  /** Hears what is to be written down. */
  journal: (entry: JournalEntry) => void
  /** Does something once the picture has been drawn as it is now. */
  afterFrame: (act: () => void) => void
}

/** A gesture under way: many changes, one step in the end. */
interface Gesture {
  before: CanvasDocument
  forward: CanvasPatch[]
  back: CanvasPatch[]
}

const noted = (state: CanvasState, generation: Generation): CanvasState => {
  const others = state.generations.filter(({ id }) => id !== generation.id)
  return { ...state, generations: [...others, generation] }
}

/** What an entry of the journal makes of a canvas. */
export const replay = (state: CanvasState, entry: JournalEntry): CanvasState => {
  if (entry.kind === 'undo') return undone(state)
  if (entry.kind === 'redo') return redone(state)
  if (entry.kind === 'branch') return branchedTo(state, entry.branch)
  if (entry.kind === 'generation') return noted(state, entry.generation)
  return withStep(state, applied(state.document, entry.step.forward), entry.step)
}

/** A canvas that is being worked on. Every change is a named step that can be taken back. */
export const createDocumentStore = (initial: CanvasState, ports: StorePorts) => {
  let state = initial
  let gesture: Gesture | null = null
  const listeners = new Set<() => void>()
  const followers = new Set<() => void>()
  let isFollowed = true

  const tellFollowers = (): void => {
    if (isFollowed) return
    isFollowed = true
    for (const follower of followers) follower()
  }

  const put = (next: CanvasState): void => {
    state = next
    isFollowed = false
    for (const listener of listeners) listener()
  }

  const set = (next: CanvasState): void => {
    if (next === state) return
    put(next)
    tellFollowers()
  }

  /** Goes a step back or on: the picture first, and what is said of it once that is seen. */
  const go = (entry: JournalEntry, next: CanvasState): void => {
    if (next === state) return
    ports.journal(entry)
    put(next)
    ports.afterFrame(tellFollowers)
  }

  /** Ends a gesture as a step: none where it led back to where it began. */
  const commit = (name: string): void => {
    const ended = gesture
    gesture = null
    if (!ended || ended.forward.length === 0) return
    const { forward, back } = ended
    const step: CanvasStep = { id: ports.createId(), name, at: ports.now(), forward, back }
    ports.journal({ kind: 'step', step })
    set(withStep(state, state.document, step))
  }

  const change = (recipe: Change): void => {
    const [document, forward, back] = produceWithPatches(state.document, recipe)
    if (forward.length === 0) return
    gesture ??= { before: state.document, forward: [], back: [] }
    gesture.forward.push(...(forward as CanvasPatch[]))
    gesture.back.unshift(...(back as CanvasPatch[]))
    set({ ...state, document })
  }

  return {
    getState: (): CanvasState => state,
    /** Without what a gesture under way has changed: what the steps lead to. */
    settledState: (): CanvasState => (gesture ? { ...state, document: gesture.before } : state),
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** The same, but a step that is taken back or done again is heard of when the picture shows it already. */
    follow: (listener: () => void): (() => void) => {
      followers.add(listener)
      return () => followers.delete(listener)
    },
    /** One named step. What a gesture has changed so far becomes a step of its own first. */
    edit: (name: string, recipe: Change): void => {
      if (gesture) commit(name)
      change(recipe)
      commit(name)
    },
    /** A part of a gesture: shown at once, a step only when the gesture ends. */
    change,
    commit,
    /** Gives up a gesture: everything is as it was before. */
    cancel: (): void => {
      const given = gesture
      gesture = null
      if (given) set({ ...state, document: given.before })
    },
    undo: (): void => {
      if (gesture) commit('Change')
      go({ kind: 'undo' }, undone(state))
    },
    redo: (): void => {
      if (!gesture) go({ kind: 'redo' }, redone(state))
    },
    /** Goes there and back until so many steps are in the past. */
    goTo: (steps: number): void => {
      while (state.past.length > Math.max(0, steps)) go({ kind: 'undo' }, undone(state))
      while (state.past.length < steps && state.future.length > 0)
        go({ kind: 'redo' }, redone(state))
    },
    /** Goes over to the end of the branch that begins with this step; what is left for it becomes a branch. */
    goToBranch: (branch: string): void => {
      if (gesture) commit('Change')
      go({ kind: 'branch', branch }, branchedTo(state, branch))
    },
    /** Writes down what was sent, and what became of it; no step. */
    note: (generation: Generation): void => {
      ports.journal({ kind: 'generation', generation })
      set(noted(state, generation))
    },
    /** Puts a whole document in place of this one, as one step. */
    replaceDocument: (name: string, document: CanvasDocument): void => {
      if (gesture) commit(name)
      const { document: before } = state
      const patch = (value: CanvasDocument): CanvasPatch[] => [{ op: 'replace', path: [], value }]
      const step: CanvasStep = {
        id: ports.createId(),
        name,
        at: ports.now(),
        forward: patch(document),
        back: patch(before),
      }
      ports.journal({ kind: 'step', step })
      set(withStep(state, document, step))
    },
  }
}
