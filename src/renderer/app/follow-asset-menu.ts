import { changeApp } from './app-store.ts'

/** Elements that stand for an asset and have its menu; a right click on one has selected it by then. */
const standsForAsset = '[data-asset]'

/** Opens the menu of what is selected on a right click, or by the menu key, on an asset. */
export const followAssetMenu = (): (() => void) => {
  const open = (event: MouseEvent): void => {
    const { target, clientX: x, clientY: y } = event
    const asset = target instanceof Element ? target.closest<HTMLElement>(standsForAsset) : null
    if (!asset) return
    event.preventDefault()
    changeApp({ menu: { x, y, origin: asset } })
  }
  window.addEventListener('contextmenu', open)
  return () => window.removeEventListener('contextmenu', open)
}
