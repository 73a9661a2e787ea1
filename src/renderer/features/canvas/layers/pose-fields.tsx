import type { ReactNode } from 'react'
import {
  chooseJoint,
  closePose,
  keepPose,
  type PoseEditing,
  showPose,
} from '#renderer/editor/pose/edit-pose.ts'
import styles from '#renderer/features/canvas/tools/options-bar.module.css'
import { useEditor } from '#renderer/features/canvas/use-editor.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Help } from '#renderer/ui/help.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { Unseen } from '#renderer/ui/unseen.tsx'
import { canvasPoseWords as words, jointWords } from '#renderer/words/canvas-pose.ts'
import { canvasToolWords } from '#renderer/words/canvas-tools.ts'
import type { Point } from '#shared/pixels/point.ts'
import { joints, type Pose } from '#shared/pixels/pose/body.ts'
import {
  type JointPlace,
  likelyPlace,
  someoneIn,
  withJoint,
} from '#shared/pixels/pose/change-pose.ts'
import { usePose } from './use-pose.ts'

/** Changes the pose that is edited: one step. */
const useChange = (): ((name: string, pose: Pose) => void) => {
  const editor = useEditor()
  return (name, pose) => {
    showPose(editor, pose)
    keepPose(editor, name)
  }
}

/** Whose joint, and which. */
const Choice = ({ editing: { pose, chosen } }: { editing: PoseEditing }): ReactNode => {
  const editor = useEditor()
  const person = chosen?.person ?? 0
  const options = joints.map(({ id }, joint) => {
    const isDrawn = (pose.people[person]?.[joint] ?? null) !== null
    return { value: String(joint), label: isDrawn ? jointWords[id] : words.missing(jointWords[id]) }
  })
  const none = { value: '', label: words.noJoint }
  return (
    <div className={styles['field']}>
      {pose.people.length > 1 && (
        <Select
          label={words.person}
          value={String(person)}
          options={pose.people.map((_, at) => ({
            value: String(at),
            label: words.personNumber(at + 1),
          }))}
          onChange={(next) =>
            chooseJoint(editor, { person: Number(next), joint: chosen?.joint ?? 0 })
          }
        />
      )}
      <Select
        label={words.joint}
        value={chosen ? String(chosen.joint) : ''}
        options={chosen ? options : [none, ...options]}
        onChange={(next) =>
          chooseJoint(editor, next === '' ? null : { person, joint: Number(next) })
        }
      />
    </div>
  )
}

const axes = ['x', 'y'] as const

/** Where the chosen joint is, by numbers, and taking it out. */
const Drawn = ({
  editing: { pose, picture },
  place,
  at,
}: {
  editing: PoseEditing
  place: JointPlace
  at: Point
}): ReactNode => {
  const change = useChange()
  return (
    <>
      <div className={styles['field']}>
        {axes.map((axis) => (
          <NumberField
            key={axis}
            label={canvasToolWords.place[axis]}
            prefix={axis.toUpperCase()}
            value={Math.round(at[axis])}
            min={0}
            max={axis === 'x' ? picture.width : picture.height}
            onCommit={(to) => {
              if (to !== null && to !== Math.round(at[axis]))
                change(
                  words.steps.move,
                  withJoint(pose, place, { at: { ...at, [axis]: to }, picture }),
                )
            }}
          />
        ))}
      </div>
      <Button
        size="small"
        onClick={() => change(words.steps.remove, withJoint(pose, place, { at: null, picture }))}
      >
        {words.remove}
      </Button>
    </>
  )
}

const Chosen = ({ editing, place }: { editing: PoseEditing; place: JointPlace }): ReactNode => {
  const change = useChange()
  const { pose, picture } = editing
  const person = pose.people[place.person]
  if (!person) return null
  const at = person[place.joint] ?? null
  if (at) return <Drawn editing={editing} place={place} at={at} />
  return (
    <Button
      size="small"
      onClick={() =>
        change(
          words.steps.add,
          withJoint(pose, place, { at: likelyPlace(person, place.joint, picture), picture }),
        )
      }
    >
      {words.add}
    </Button>
  )
}

/** Says which joint is chosen, and where it is, to whoever does not see it. */
const Told = ({ editing: { pose, chosen } }: { editing: PoseEditing }): ReactNode => {
  const joint = joints[chosen?.joint ?? -1]
  const at = chosen && pose.people[chosen.person]?.[chosen.joint]
  return (
    <output>
      <Unseen>
        {joint && at ? words.told(jointWords[joint.id], Math.round(at.x), Math.round(at.y)) : ''}
      </Unseen>
    </output>
  )
}

/** The joints of a pose: one by one, by numbers, and those that are not drawn. */
export const PoseFields = (): ReactNode => {
  const editor = useEditor()
  const editing = usePose()
  const change = useChange()
  if (!editing) return null
  const { pose, picture, chosen } = editing
  return (
    <>
      <Choice editing={editing} />
      {chosen && <Chosen editing={editing} place={chosen} />}
      <Told editing={editing} />
      <Button
        size="small"
        onClick={() =>
          change(words.steps.person, { ...pose, people: [...pose.people, someoneIn(picture)] })
        }
      >
        {words.addPerson}
      </Button>
      <Help label={words.edit} text={words.help} />
      <Button size="small" kind="primary" onClick={() => closePose(editor)}>
        {words.done}
      </Button>
    </>
  )
}
