/** What of a picture can become a mask. */
export const maskSources = ['luminance', 'alpha'] as const
export type MaskSource = (typeof maskSources)[number]
