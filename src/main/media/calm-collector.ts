import { setFlagsFromString } from 'node:v8'

/**
 * For a process whose work is pictures: each comes and goes in large pieces outside the heap, and V8 would begin to
 * mark the small heap for every few of them, which takes a fifth of the time.
 */
export const calmCollector = (): void => setFlagsFromString('--no-incremental-marking')
