import type { Envelope } from './envelope.ts'
import type { EventName, StudioEvents } from './events.ts'

/** What the preload puts on `window.studio`, and nothing else. */
export interface Bridge {
  request: (name: string, input: unknown) => Promise<Envelope>
  /** Calls back for every event of this name; the function returned ends it. */
  on: <Name extends EventName>(
    name: Name,
    listener: (event: StudioEvents[Name]) => void,
  ) => () => void
}
