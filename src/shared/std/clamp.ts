/** The number nearest to `value` that lies between `low` and `high`, both included. */
export const clamp = (value: number, low: number, high: number): number =>
  Math.min(Math.max(value, low), high)
