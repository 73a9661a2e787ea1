const base = 'studio://media'

/** The address of an asset's own file. */
export const originalUrl = (assetId: string): string => `${base}/${assetId}`

/** The address of an asset's thumbnail, at most 352 pixels high. */
export const thumbnailUrl = (assetId: string): string => `${base}/${assetId}/thumbnail`

/** Where files are handed in. */
export const inboxUrl = `${base}/inbox`
