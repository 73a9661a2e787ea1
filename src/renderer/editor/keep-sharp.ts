import { afterPause } from './after-pause.ts'
import type { Editor } from './editor.ts'
import { onWholePixels } from './viewport.ts'

/** Milliseconds for which the view has to rest. */
const REST = 150

/** Once the view rests at a whole scale its pixels are put on those of the screen: between them they would be blurred. The function returned ends that. */
export const keepSharp = ({ session }: Pick<Editor, 'session'>): (() => void) => {
  const rest = afterPause(REST, () => {
    const { view } = session.getState()
    const sharp = onWholePixels(view)
    const isSharp = sharp.x === view.x && sharp.y === view.y
    if (Number.isInteger(view.scale) && !isSharp) session.setState({ view: sharp })
  })
  const leave = session.subscribe(({ view }, before) => {
    if (view !== before.view) rest.begin()
  })
  return () => {
    leave()
    rest.end()
  }
}
