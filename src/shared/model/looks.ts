/** What a picture looks like, as far as pictures are told apart and found by it. */
export interface Looks {
  /** 64 bits that stay nearly the same when a picture is scaled, re-encoded or brightened a little: 8 bytes. */
  shapeHash: Uint8Array<ArrayBuffer>
  /** Up to five chief colours, the largest first: of each L, a, b and its share, a byte each. */
  palette: Uint8Array<ArrayBuffer>
  /** Names of the chief colours, a bit each. */
  colours: number
  /** A vector of bytes whose distance to another’s says how unlike the two pictures are. */
  features: Uint8Array<ArrayBuffer>
}
