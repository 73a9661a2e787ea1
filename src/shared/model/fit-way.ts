/** How a layer is fitted to the page: whole within it, over all of it, or stretched to its very sides. */
export const fitWays = ['contain', 'cover', 'stretch'] as const
export type FitWay = (typeof fitWays)[number]
