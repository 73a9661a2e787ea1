import { wholeOf } from '#shared/pixels/boxes.ts'
import type { Editor } from './editor.ts'
import { fitBox, type Room, type View } from './viewport.ts'

/** All of the document, in what is free of the stage. */
export const fittedView = ({ store, session }: Editor): View => {
  const { stage, room } = session.getState()
  return fitBox(wholeOf(store.getState().document), stage, room)
}

const isSame = (one: View, other: View): boolean =>
  one.scale === other.scale && one.x === other.x && one.y === other.y

/** Something else lies over the stage now: a document that was fitted is fitted again, unless it is being worked on. */
export const changeRoom = (
  editor: Editor,
  change: Partial<Room>,
  { isBusy }: { isBusy: boolean },
): void => {
  const { session } = editor
  const { room, view } = session.getState()
  const wasFitted = isSame(view, fittedView(editor))
  session.setState({ room: { ...room, ...change } })
  if (wasFitted && !isBusy) session.setState({ view: fittedView(editor) })
}
