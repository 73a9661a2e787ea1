import type { ReactNode } from 'react'
import { noSides } from '#renderer/editor/session.ts'
import { useEditor, usePage, useSession } from '#renderer/features/canvas/use-editor.ts'
import { Field } from '#renderer/ui/field.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { canvasWords as words } from '#renderer/words/canvas.ts'
import { type Ratio, ratios, ratioValue } from '#shared/catalogue/solve-size.ts'
import { outpaintTo } from '#shared/pixels/outpaint-box.ts'
import styles from './expand-fields.module.css'

const names = ['top', 'left', 'right', 'bottom'] as const
const options = [
  { value: '', label: words.noRatio },
  ...ratios.map((value) => ({ value, label: value })),
]
const MIDDLE = { x: 0.5, y: 0.5 }

/** How far the document is continued, by numbers or to a ratio; its edges can be dragged as well. */
export const ExpandFields = (): ReactNode => {
  const { session } = useEditor()
  const page = usePage()
  const sides = useSession((state) => state.sides)
  const toRatio = (ratio: string): void => {
    const wanted =
      ratio === ''
        ? noSides
        : outpaintTo({ picture: page, ratio: ratioValue(ratio as Ratio), anchor: MIDDLE }).sides
    session.setState({ sides: wanted })
  }
  return (
    <>
      <Field label={words.sides}>
        {() => (
          <div className={styles['sides']}>
            {names.map((side) => (
              <NumberField
                key={side}
                label={words.side[side]}
                prefix={words.side[side].slice(0, 1)}
                min={0}
                max={4096}
                step={16}
                value={sides[side]}
                onCommit={(next) =>
                  next !== null &&
                  session.setState({ sides: { ...sides, [side]: Math.round(next) } })
                }
              />
            ))}
          </div>
        )}
      </Field>
      <Field label={words.ratio}>
        {({ id }) => (
          <Select id={id} label={words.ratio} value="" options={options} onChange={toRatio} />
        )}
      </Field>
    </>
  )
}
