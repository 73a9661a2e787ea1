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

/** Where tiles of a canvas are handed in, and where each of them is. */
export const tilesUrl = (canvasId: string): string => `${base}/canvas/${canvasId}/tiles`
export const tileUrl = (canvasId: string, tileId: string): string =>
  `${tilesUrl(canvasId)}/${tileId}`

/** Where a canvas’s small picture is handed in. */
export const canvasPreviewUrl = (canvasId: string): string => `${base}/canvas/${canvasId}/preview`

/** Where pictures of the library are that a canvas shows small. */
export const canvasPicturesUrl = (canvasId: string): string => `${base}/canvas/${canvasId}/pictures`

/** The address of a canvas’s small picture as it was at a moment: a picture that was shown is there at once. */
export const canvasPreviewAt = (canvasId: string, moment: number): string =>
  `${canvasPreviewUrl(canvasId)}?${moment}`

/** Where a picture is handed in that goes into a request from a canvas. */
export const canvasInputUrl = `${base}/canvas/input`

/** Where a file is handed over that the user wants on disk. */
export const copyUrl = `${base}/copy`
