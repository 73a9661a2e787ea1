/** Under which name an asset of the library travels in a drag. */
export const ASSET_DRAG = 'application/x-chofesh-asset'

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u

/** The asset in a drag that began in our own window; null where there is none. */
export const draggedAsset = (transfer: DataTransfer): string | null => {
  const id = transfer.getData(ASSET_DRAG)
  return ID.test(id) ? id : null
}

/** Puts an asset into a drag that begins. */
export const dragAsset = (transfer: DataTransfer, id: string): void => {
  transfer.setData(ASSET_DRAG, id)
  transfer.effectAllowed = 'copy'
}
