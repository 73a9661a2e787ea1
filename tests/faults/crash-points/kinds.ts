import type { Fault } from '#main/demo/faults.ts'
import type { Home } from './home.ts'

/** One way in which the day goes wrong besides the crash. */
export interface Kind {
  name: string
  /** What is asked for, where it is no single picture. */
  wish?: { operation?: string; params: Record<string, unknown> }
  /** Called before the job is asked for. */
  before?: (home: Home) => void
  /** Called between the crash and the new start. */
  crashed?: (home: Home) => void
}

const HOUR = 60 * 60_000

const faulty = (name: string, fault: Fault, times: number): Kind => ({
  name,
  before: ({ server }) => server.faults.set({ fault, times }),
})

const onlyTasks = { taskType: 'imageInference' }

/** A drawing is made harmless before it counts. */
const drawing: Kind['wish'] = {
  operation: 'text-to-vector',
  params: { model: 'recraft:v4@vector', width: 1024, height: 1024 },
}

export const kinds: readonly Kind[] = [
  { name: 'kill' },
  { name: 'a drawing', wish: drawing },
  { name: 'power', crashed: ({ disk }) => disk.losePower() },
  faulty('reply lost', { kind: 'lose-reply' }, 2),
  { name: 'replies twice', before: ({ wire }) => wire.set('twice', Infinity) },
  faulty('empty polls', { kind: 'empty-polls', polls: 4 }, 1),
  {
    name: 'one of two fails',
    wish: { params: { count: 2 } },
    before: ({ server }) =>
      server.faults.set({ fault: { kind: 'provider-timeout' }, times: 1, match: onlyTasks }),
  },
  faulty('storm of 429', { kind: 'status', status: 429 }, 8),
  faulty('storm of 503', { kind: 'status', status: 503 }, 8),
  faulty('download cut', { kind: 'media-truncated' }, 2),
  faulty('download slow', { kind: 'media-slow', ms: 15 }, 4),
  { name: 'download corrupt', before: ({ wire }) => wire.set('corrupt', 2) },
  faulty('download a web page', { kind: 'media-not-picture' }, 2),
  faulty('address expired', { kind: 'media-missing' }, 2),
  { name: 'clock ahead', crashed: ({ clock }) => clock.jump(5 * HOUR) },
  { name: 'clock back', crashed: ({ clock }) => clock.jump(-5 * HOUR) },
  { name: 'disk full', before: ({ disk }) => disk.fill(3) },
]
