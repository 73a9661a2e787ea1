/** A place in the plane; the middle of pixel 0,0 is 0.5,0.5. */
export interface Point {
  x: number
  y: number
}
