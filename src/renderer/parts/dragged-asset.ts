/** Under which name assets of the library travel in a drag. */
export const ASSET_DRAG = 'application/x-chofesh-asset'

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u

/** The assets in a drag that began in our own window. */
export const draggedAssets = (transfer: DataTransfer): string[] =>
  transfer
    .getData(ASSET_DRAG)
    .split(',')
    .filter((id) => ID.test(id))

/** The first asset in a drag that began in our own window; null where there is none. */
export const draggedAsset = (transfer: DataTransfer): string | null =>
  draggedAssets(transfer)[0] ?? null

/** Whether a drag carries assets: what they are can be read only when it ends. */
export const holdsAssets = ({ types }: DataTransfer): boolean => types.includes(ASSET_DRAG)

/** Puts assets into a drag that begins, the one under the pointer first. */
export const dragAsset = (
  transfer: DataTransfer,
  id: string,
  others: Iterable<string> = [],
): void => {
  transfer.setData(ASSET_DRAG, [...new Set([id, ...others])].join(','))
  transfer.effectAllowed = 'copy'
}
