/**
 * Adds a canvas that fills the stage. It goes to the screen by itself and not through the page: nothing of the page is
 * painted anew for it, and no frame begins with a copy of the one before.
 */
export const addScreenCanvas = (
  element: HTMLElement,
): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D | null } => {
  const canvas = element.appendChild(document.createElement('canvas'))
  return { canvas, context: canvas.getContext('2d', { desynchronized: true }) }
}
