/** From here on the edge of a result may be seen. */
const SEEN_FROM = 1.1

/** Whether the edge of a result may be seen, by the figure that is shown of it. */
export const isSeamSeen = (ratio: number): boolean => Number(ratio.toFixed(2)) >= SEEN_FROM
