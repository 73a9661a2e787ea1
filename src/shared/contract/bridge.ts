import type { EventName, StudioEvents } from './events.ts'

/** What the preload puts on `window.studio`, and nothing else. */
export interface Bridge {
  /**
   * Answers an envelope as JSON: one text crosses both boundaries several times quicker than rows of objects, and it
   * can carry no memory beside what was meant.
   */
  request: (name: string, input: unknown) => Promise<string>
  /** Calls back for every event of this name; the function returned ends it. */
  on: <Name extends EventName>(
    name: Name,
    listener: (event: StudioEvents[Name]) => void,
  ) => () => void
}
