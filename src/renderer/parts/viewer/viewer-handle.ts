/** What commands can ask of the open viewer. */
export interface ViewerHandle {
  toggleZoom: () => void
  toggleInfo: () => void
}
