/** What a picture file turned out to be. */
export interface PictureFacts {
  extension: 'png' | 'jpg' | 'webp'
  width: number
  height: number
}

/** Looks at pictures in a process of its own, since untrusted files may crash or hang a decoder. */
export interface Media {
  /**
   * Decodes a picture and writes its thumbnail. Throws `result-not-a-picture` for anything that does not decode
   * within its limits.
   */
  inspect: (request: { path: string; thumbnail: string }) => Promise<PictureFacts>
  close: () => void
}
