import type { EventName, StudioEvents } from './events.ts'

/** What the preload puts on `window.studio`, and nothing else. */
export interface Bridge {
  /**
   * Answers an envelope as JSON: one text crosses both boundaries several times quicker than rows of objects, and it
   * can carry no memory beside what was meant.
   */
  request: (name: string, input: unknown) => Promise<string>
  /**
   * Hands in files that the user dropped, pasted or chose; the page never names a path. Answers an envelope as JSON:
   * a token for those that lie on disk, and the places among `files` of those that do not.
   */
  hand: (files: readonly object[]) => Promise<string>
  /** Calls back for every event of this name; the function returned ends it. */
  on: <Name extends EventName>(
    name: Name,
    listener: (event: StudioEvents[Name]) => void,
  ) => () => void
}
