/** What a file turned out to be. */
export interface MediaFacts {
  kind: 'image' | 'vector' | 'video' | 'audio'
  extension:
    | 'png'
    | 'jpg'
    | 'webp'
    | 'svg'
    | 'mp4'
    | 'mov'
    | 'webm'
    | 'mp3'
    | 'wav'
    | 'ogg'
    | 'flac'
  /** Pixels; of sound, and of films nobody here can look into, 0. */
  width: number
  height: number
  /** null where it has no duration or nobody here can tell. */
  seconds: number | null
  /** Paths and other shapes of a vector; null of anything else. */
  shapes: number | null
  /** SHA-256 of the decoded pixels, hexadecimal; null where only the file's bytes tell what it is. */
  contentHash: string | null
}

/** Looks at files in a process of its own, since untrusted files may crash or hang a decoder. */
export interface Media {
  /**
   * Decodes a file and writes its thumbnail. Throws `result-not-a-picture` for anything that does not decode within
   * its limits, and for a vector that was not cleaned.
   */
  inspect: (request: { path: string; thumbnail: string }) => Promise<MediaFacts>
  /**
   * Writes a vector anew in its place, without anything that runs, fetches or links. Throws `result-not-a-picture`
   * where it is none.
   */
  clean: (request: { path: string }) => Promise<{ hash: string; bytes: number }>
  /** The last picture of a film as PNG. Throws `ffmpeg-missing`, and `result-not-a-picture` where there is none. */
  lastFrame: (request: { path: string }) => Promise<Uint8Array>
  close: () => void
}
