import { type ReactNode, useState } from 'react'
import { applyArea } from '#renderer/editor/tools/area.ts'
import { usePage } from '#renderer/features/canvas/use-editor.ts'
import { useWorkshop } from '#renderer/features/canvas/workshop-context.ts'
import { Button } from '#renderer/ui/button.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { areaShapeWords, canvasWords as words } from '#renderer/words/canvas.ts'
import type { Box } from '#shared/pixels/box.ts'
import { ellipseOutline, rectangleOutline } from '#shared/pixels/outlines.ts'
import styles from './area-fields.module.css'

type Shape = keyof typeof areaShapeWords

const outlines = { rectangle: rectangleOutline, ellipse: ellipseOutline } as const
const shapes = (Object.keys(areaShapeWords) as Shape[]).map((value) => ({
  value,
  label: areaShapeWords[value],
}))
const numbers = ['x', 'y', 'width', 'height'] as const

/** An area of the mask by numbers: what rectangle and ellipse do with the pointer. */
export const AreaFields = (): ReactNode => {
  const workshop = useWorkshop()
  const page = usePage()
  const [shape, setShape] = useState<Shape>('rectangle')
  const [wanted, setWanted] = useState<Partial<Box>>({})
  const area: Box = {
    x: wanted.x ?? Math.round(page.width / 4),
    y: wanted.y ?? Math.round(page.height / 4),
    width: wanted.width ?? Math.round(page.width / 2),
    height: wanted.height ?? Math.round(page.height / 2),
  }
  const apply = (subtract: boolean): void => {
    if (!workshop) return
    const name = `${areaShapeWords[shape]}${subtract ? ' out' : ''}`
    void applyArea(workshop, { outline: outlines[shape](area), subtract, name })
  }
  return (
    <fieldset className={styles['area']} aria-label={words.areaByNumbers}>
      <Select label={words.areaShape} value={shape} options={shapes} onChange={setShape} />
      <div className={styles['numbers']}>
        {numbers.map((name) => (
          <NumberField
            key={name}
            label={words.areaNumbers[name]}
            prefix={words.areaLetters[name]}
            value={area[name]}
            onCommit={(next) => {
              if (next !== null) setWanted((before) => ({ ...before, [name]: Math.round(next) }))
            }}
          />
        ))}
      </div>
      <div className={styles['buttons']}>
        <Button size="small" onClick={() => apply(false)}>
          {words.areaAdd}
        </Button>
        <Button size="small" onClick={() => apply(true)}>
          {words.areaSubtract}
        </Button>
      </div>
    </fieldset>
  )
}
