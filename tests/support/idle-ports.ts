import { randomUUID } from 'node:crypto'
import { models } from '#shared/catalogue/models.ts'
import type { Clock, Ports } from '#main/studio/ports.ts'

/** The clock on the wall. */
export const wallClock: Clock = {
  now: Date.now,
  random: Math.random,
  uuid: randomUUID,
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds)
    return () => clearTimeout(timer)
  },
}

/** What a studio needs beside its library, media and clock, as far as a test does not care: nothing is asked, told or paid. */
export const idlePorts: Omit<Ports, 'clock' | 'library' | 'media'> = {
  balance: { now: () => null, ask: () => undefined },
  catalogue: () => ({ models }),
  engine: () => null,
  currentEngine: () => 'demo',
  reuseUnseeded: () => false,
  fallbackPolicy: () => 'never',
  concurrency: () => 3,
  emit: () => undefined,
  watchFolder: () => () => undefined,
  libraryDamage: () => Promise.resolve([]),
  idleInputs: () => Promise.resolve([]),
  nearDuplicates: () => Promise.resolve({ gone: new Uint32Array(0), come: new Uint32Array(0) }),
  report: (error) => {
    throw error
  },
}
