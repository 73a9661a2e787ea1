const base = 'studio://media'

/** The address of an asset's own file. */
export const originalUrl = (assetId: string): string => `${base}/${assetId}`

/** The address of an asset's thumbnail, at most 352 pixels high. */
export const thumbnailUrl = (assetId: string): string => `${base}/${assetId}/thumbnail`

/** The address of the picture that stands for a model. */
export const modelPictureUrl = (air: string): string => `${base}/model/${encodeURIComponent(air)}`

/** Where files are handed in. */
export const inboxUrl = `${base}/inbox`

/** The address of the records of all assets that a query finds. */
export const indexUrl = ({ query, trashed }: { query: string; trashed: boolean }): string =>
  `${base}/index?${new URLSearchParams({ query, trashed: trashed ? '1' : '0' })}`
