import type { Catalogue } from '#shared/catalogue/catalogue.ts'
import type { Engine } from '#shared/contract/engine.ts'
import type { EventName, StudioEvents } from '#shared/contract/events.ts'
import type { EngineId } from '#shared/model/engine.ts'
import type { Settings } from '#shared/model/settings.ts'
import type { Library } from '#main/library/library.ts'
import type { NearChange } from '#main/library/reading/near-finder.ts'
import type { Media } from '#main/media/media.ts'
import type { Balance } from './balance.ts'

/** Time and chance, handed in so that a test can replay a run exactly. */
export interface Clock {
  now: () => number
  /** 0 ≤ x < 1. */
  random: () => number
  uuid: () => string
  /** Calls back after some milliseconds; the function returned calls it off. */
  after: (milliseconds: number, callback: () => void) => () => void
}

/** Everything the use cases need from outside. */
export interface Ports {
  clock: Clock
  library: Library
  media: Media
  catalogue: () => Catalogue
  /** The engine with this id, or null when it is not there. */
  engine: (id: EngineId) => Engine | null
  /** Who answers new requests. */
  currentEngine: () => EngineId
  /** Whether earlier results are offered for requests without a fixed seed too. */
  reuseUnseeded: () => boolean
  /** What becomes of waiting work while the service is down. */
  fallbackPolicy: () => Settings['fallbackPolicy']
  /** Tasks in flight at once at one engine. */
  concurrency: (engine: EngineId) => number
  balance: Pick<Balance, 'now' | 'ask'>
  emit: <Name extends EventName>(name: Name, event: StudioEvents[Name]) => void
  /** Calls back with the path of what came, went or changed below a folder; the function returned ends it. */
  watchFolder: (folder: string, changed: (path: string) => void) => () => void
  /** What is wrong with the library’s database, in SQLite’s words. */
  libraryDamage: () => Promise<string[]>
  /** Pictures drawn for requests that were last handed in before this moment and that nothing speaks of. */
  idleInputs: (before: number) => Promise<string[]>
  /** What of the groups of pictures that look the same is to be written down anew. */
  nearDuplicates: () => Promise<NearChange>
  /** Unexpected errors, with their cause. */
  report: (error: unknown) => void
}
