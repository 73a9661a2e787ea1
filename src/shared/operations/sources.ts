/** What a request needs to know of an asset that goes in. */
export interface SourceFacts {
  width: number
  height: number
  /** null where it has no duration. */
  seconds: number | null
}

/** Looks an asset up; null where the library has none of this id. */
export type Sources = (id: string) => SourceFacts | null
