/** Does something once the next frame is drawn; at once while nothing is shown. */
export const afterFrame = (act: () => void): void => {
  if (document.visibilityState === 'hidden') act()
  else requestAnimationFrame(() => setTimeout(act))
}
