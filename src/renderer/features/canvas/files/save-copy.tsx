import { type ReactNode, useState } from 'react'
import type { Workshop } from '#renderer/features/canvas/generate/generate.ts'
import { usePage } from '#renderer/features/canvas/use-editor.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Choices } from '#renderer/ui/choices.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { Slider } from '#renderer/ui/slider.tsx'
import { say } from '#renderer/ui/toaster.tsx'
import { canvasFileWords as words, formatWords } from '#renderer/words/canvas-files.ts'
import { canvasWords } from '#renderer/words/canvas.ts'
import { appWords } from '#renderer/words/surfaces.ts'
import { keysOf } from '#shared/std/typed-object.ts'
import { changeFiles, useFilesStore } from './files-store.ts'
import styles from './files.module.css'
import { type CopyWish, saveCopy } from './leave-canvas.ts'
import { tellFailure } from './tell-failure.ts'

const formats = keysOf(formatWords).map((value) => ({ value, label: formatWords[value].label }))

const close = (): void => changeFiles({ asked: null })

const Quality = ({ wish }: { wish: CopyWish }): ReactNode => {
  const change = (quality: number): void => changeFiles({ wish: { ...wish, quality } })
  const shared = { min: 1, max: 100, value: wish.quality }
  return (
    <Field label={words.quality}>
      {({ id }) => (
        <div className={styles['figure']}>
          <Slider {...shared} label={words.quality} onChange={change} />
          <NumberField
            {...shared}
            id={id}
            onCommit={(quality) => quality !== null && change(quality)}
          />
        </div>
      )}
    </Field>
  )
}

/** Asks as which kind of file a copy is to be saved. */
export const SaveCopy = ({
  workshop,
  canvasId,
}: {
  workshop: Workshop
  canvasId: string
}): ReactNode => {
  const wish = useFilesStore((state) => state.wish)
  const { width, height } = usePage()
  const [making, setMaking] = useState(false)
  const save = async (): Promise<void> => {
    setMaking(true)
    try {
      if (!(await saveCopy(workshop, canvasId, wish))) return
      say({ title: words.saved })
      close()
    } catch (error) {
      tellFailure(error, words.failed)
    } finally {
      setMaking(false)
    }
  }
  const isLossy = wish.format === 'jpeg' || wish.format === 'webp'
  return (
    <Dialog open title={words.saveCopyTitle} closeLabel={appWords.close} onClose={close}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Field label={words.format} aside={canvasWords.pixels(width, height)}>
          {() => (
            <>
              <Choices
                label={words.format}
                value={wish.format}
                options={formats}
                onChange={(format) => changeFiles({ wish: { ...wish, format } })}
              />
              <p className={styles['told']}>{formatWords[wish.format].text}</p>
            </>
          )}
        </Field>
        {isLossy && <Quality wish={wish} />}
        <div className={styles['foot']}>
          <Button kind="primary" submit disabled={making}>
            {making ? words.making : words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
