/** The focus is on the picture or nowhere: single keys mean the canvas and nothing else. */
export const isStageFocused = (): boolean => {
  const { activeElement } = document
  return activeElement === document.body || activeElement?.getAttribute('role') === 'application'
}
