import type { ReactNode } from 'react'
import { boxInHand, changeBox, keepBox, resetBox } from '#renderer/editor/generation-box.ts'
import {
  useDocument,
  useEditor,
  usePage,
  useSession,
} from '#renderer/features/canvas/use-editor.ts'
import { Button } from '#renderer/ui/button.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { canvasWords as words } from '#renderer/words/canvas.ts'
import type { Box, Size } from '#shared/pixels/box.ts'
import { clamp } from '#shared/std/clamp.ts'
import styles from './options-bar.module.css'

const numbers = ['x', 'y', 'width', 'height'] as const
type Name = (typeof numbers)[number]

/** A box with one number changed, kept in the page. */
export const withNumber = (box: Box, [name, to]: readonly [Name, number], page: Size): Box => {
  const next = { ...box, [name]: Math.round(to) }
  const width = clamp(next.width, 1, page.width)
  const height = clamp(next.height, 1, page.height)
  return {
    x: clamp(next.x, 0, page.width - width),
    y: clamp(next.y, 0, page.height - height),
    width,
    height,
  }
}

/** Where the generation box lies, by numbers, and the way back to one that is found by itself. */
export const BoxFields = (): ReactNode => {
  const editor = useEditor()
  const page = usePage()
  const kept = useDocument(({ document }) => document.box)
  const generationBox = useSession((state) => state.generationBox)
  const boxDraft = useSession((state) => state.boxDraft)
  const box = boxInHand({ ...page, box: kept }, { generationBox, boxDraft })
  return (
    <>
      {numbers.map((name) => (
        <div key={name} className={styles['field']}>
          <NumberField
            label={words.areaNumbers[name]}
            prefix={words.areaLetters[name]}
            value={box[name]}
            onCommit={(to) => {
              if (to === null || to === box[name]) return
              if (changeBox(editor, withNumber(box, [name, to], page))) keepBox(editor)
            }}
          />
        </div>
      ))}
      <Button size="small" disabled={kept.mode === 'auto'} onClick={() => resetBox(editor)}>
        {words.autoBox}
      </Button>
    </>
  )
}
