import { wholeOf } from '#shared/pixels/boxes.ts'
import type { Editor } from './editor.ts'
import { boxInHand } from './generation-box.ts'
import type { Session } from './session.ts'
import { fitBox, type Room, type View } from './viewport.ts'

const fittedIn = ({ store }: Editor, { stage, room }: Pick<Session, 'stage' | 'room'>): View =>
  fitBox(wholeOf(store.getState().document), stage, room)

/** All of the document, in what is free of the stage. */
export const fittedView = (editor: Editor): View => fittedIn(editor, editor.session.getState())

/** The generation box, in what is free of the stage. */
export const fittedBoxView = ({ store, session }: Editor): View => {
  const now = session.getState()
  return fitBox(boxInHand(store.getState().document, now), now.stage, now.room)
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

/** What was fitted is fitted again when the stage gets another size; the function returned ends it. */
export const keepFitted = (editor: Editor): (() => void) =>
  editor.session.subscribe(({ stage, view }, before) => {
    if (stage !== before.stage && isSame(view, fittedIn(editor, before)))
      editor.session.setState({ view: fittedView(editor) })
  })
