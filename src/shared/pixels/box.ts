/** A rectangle of whole pixels; `x` and `y` may be negative. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export interface Size {
  width: number
  height: number
}
