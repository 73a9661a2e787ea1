import { Camera } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useSnapshots, useTakeSnapshot } from '#renderer/bridge/canvases.ts'
import { request } from '#renderer/bridge/request.ts'
import { throughHistory } from '#renderer/editor/deeds/go-through-history.ts'
import { useCanvasStore } from '#renderer/features/canvas/canvas-store.ts'
import { useEditor } from '#renderer/features/canvas/use-editor.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { moveFocus } from '#renderer/ui/move-focus.ts'
import { TextField } from '#renderer/ui/text-field.tsx'
import { canvasToolWords as words } from '#renderer/words/canvas-tools.ts'
import { moment } from '#renderer/words/time.ts'
import styles from './history.module.css'

/** States of the canvas that were kept by name; choosing one puts it back as a step. */
export const Snapshots = (): ReactNode => {
  const id = useCanvasStore((state) => state.canvasId) ?? ''
  const editor = useEditor()
  const { store, keeper } = editor
  const { data } = useSnapshots(id)
  const { mutate: take, isPending } = useTakeSnapshot()
  const [name, setName] = useState('')
  const snapshots = data?.snapshots ?? []
  const usual = words.snapshotName(snapshots.length + 1)

  const keep = async (): Promise<void> => {
    // What the state names has to be on disk before it is kept.
    await keeper.flush()
    const state = store.settledState()
    take({ id, name: name.trim() === '' ? usual : name.trim(), state })
    setName('')
  }
  const putBack = async (snapshot: { id: string; name: string }): Promise<void> => {
    const { state } = await request('canvas.readSnapshot', { id, snapshot: snapshot.id })
    throughHistory(editor).putBack(words.putBack(snapshot.name).slice(0, 200), state.document)
  }
  return (
    <>
      <form
        className={styles['take']}
        onSubmit={(event) => {
          event.preventDefault()
          void keep()
        }}
      >
        <TextField
          aria-label={words.snapshotLabel}
          placeholder={usual}
          value={name}
          maxLength={200}
          onChange={({ target }) => setName(target.value)}
        />
        <Button submit size="small" disabled={isPending} icon={<Icon of={Camera} size={14} />}>
          {words.takeSnapshot}
        </Button>
      </form>
      {snapshots.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrow keys of the rows in it
        <ul className={styles['steps']} aria-label={words.snapshots} onKeyDown={moveFocus}>
          {snapshots.map((snapshot) => (
            <li key={snapshot.id}>
              <button
                type="button"
                data-entry
                className={styles['step']}
                title={words.putBack(snapshot.name)}
                onClick={() => void putBack(snapshot)}
              >
                <span className={styles['name']}>{snapshot.name}</span>
                <span className={styles['time']}>{moment(snapshot.at)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
