import type { ReactNode } from 'react'
import type { BrushUse, GradientChoice } from '#renderer/editor/session.ts'
import { useEditor, useSession } from '#renderer/features/canvas/use-editor.ts'
import { Choices } from '#renderer/ui/choices.tsx'
import { Help } from '#renderer/ui/help.tsx'
import { Switch } from '#renderer/ui/switch.tsx'
import {
  canvasToolWords as words,
  gradientEndWords,
  gradientShapeWords,
} from '#renderer/words/canvas-tools.ts'
import { gradientShapes } from '#shared/pixels/gradient.ts'
import { BrushShare, PaintInBox } from './brush-fields.tsx'
import styles from './options-bar.module.css'

const shapes = gradientShapes.map((value) => ({ value, label: gradientShapeWords[value] }))
const ends = (['clear', 'colour-before'] as const).map((value) => ({
  value,
  label: gradientEndWords[value],
}))

/** What a gradient is drawn with. */
export const GradientFields = ({
  use,
  colours,
}: {
  use: BrushUse
  colours: ReactNode
}): ReactNode => {
  const { session } = useEditor()
  const gradient = useSession((state) => state.gradient)
  const change = (part: Partial<GradientChoice>): void =>
    session.setState({ gradient: { ...gradient, ...part } })
  const onPaint = use === 'brush-paint'
  return (
    <>
      <Choices
        label={words.gradientShape}
        value={gradient.shape}
        options={shapes}
        onChange={(shape) => change({ shape })}
      />
      {onPaint && (
        <Choices
          label={words.gradientEnd}
          value={gradient.to}
          options={ends}
          onChange={(to) => change({ to })}
        />
      )}
      <BrushShare use={use} fact="opacity" />
      <label className={styles['field']}>
        {words.reverse}
        <Switch
          label={words.reverse}
          checked={gradient.isReversed}
          onChange={(isReversed) => change({ isReversed })}
        />
      </label>
      <div className={styles['switches']}>
        <PaintInBox />
      </div>
      {onPaint ? colours : <Help label={words.reverse} text={words.gradientMaskHelp} />}
    </>
  )
}
