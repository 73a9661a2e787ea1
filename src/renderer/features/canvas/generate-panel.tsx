import { type ReactNode, useEffect } from 'react'
import { CeilingQuestion } from '#renderer/parts/ceiling-question.tsx'
import { Choices } from '#renderer/ui/choices.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { Slider } from '#renderer/ui/slider.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { boxWords, canvasWords as words, intentWords } from '#renderer/words/canvas.ts'
import { createWords } from '#renderer/words/create.ts'
import { failureWords } from '#renderer/words/failures.ts'
import { asFailure } from '#shared/contract/failures.ts'
import { boxMode, intents } from '#shared/model/canvas-document.ts'
import { ExpandFields } from './expand-fields.tsx'
import { GenerateNow } from './generate-now.tsx'
import styles from './generate-panel.module.css'
import { changeGenerate, useGenerateStore } from './generate-store.ts'
import { IdleNotice } from './idle-notice.tsx'
import { SentPreview } from './sent-preview.tsx'
import { useDocument, useEditor, useSession } from './use-editor.ts'
import { useMaskArea } from './use-mask-area.ts'
import { usePlanned } from './use-planned.ts'
import { useWish, type Wished } from './use-wish.ts'

const intentOptions = intents.map((value) => ({ value, label: intentWords[value] }))
const boxOptions = boxMode.options.map((value) => ({ value, label: boxWords[value] }))

const BoxField = (): ReactNode => {
  const { store } = useEditor().editor
  const box = useDocument(({ document }) => document.box)
  return (
    <Field label={words.box}>
      {({ id }) => (
        <Select
          id={id}
          label={words.box}
          value={box.mode}
          options={boxOptions}
          onChange={(mode) =>
            store.edit('Generation box', (draft) => {
              draft.box.mode = mode
            })
          }
        />
      )}
    </Field>
  )
}

const Fields = ({ shown }: { shown: Wished }): ReactNode => {
  const { session } = useEditor().editor
  const { intent, prompt, strength, count, models: chosen } = useGenerateStore()
  const { wish, models, key } = shown
  return (
    <>
      <Choices
        label={words.generate}
        look="segments"
        value={intent}
        options={intentOptions}
        onChange={(next) => {
          changeGenerate({ intent: next })
          if (next === 'expand') session.setState({ tool: 'expand' })
        }}
      />
      {intent === 'expand' && <ExpandFields />}
      <TextArea
        aria-label={words.prompt}
        placeholder={words.promptHint}
        rows={2}
        value={prompt}
        onChange={({ target }) => changeGenerate({ prompt: target.value })}
      />
      <Field
        label={createWords.model}
        {...(wish?.way.byReference === true && wish.way.masked
          ? { reason: words.byReference }
          : {})}
      >
        {({ id }) => (
          <Select
            id={id}
            label={createWords.model}
            value={wish?.model.air ?? ''}
            options={models.map(({ model }) => ({ value: model.air, label: model.name }))}
            onChange={(air) => changeGenerate({ models: { ...chosen, [key]: air } })}
          />
        )}
      </Field>
      {wish && <IdleNotice wish={wish} />}
      <div className={styles['row']}>
        <BoxField />
        <SentPreview wish={wish} />
        <Field label={words.count}>
          {({ id }) => (
            <NumberField
              id={id}
              value={count}
              min={1}
              max={9}
              onCommit={(next) => next !== null && changeGenerate({ count: Math.round(next) })}
            />
          )}
        </Field>
      </div>
      {intent !== 'new' && wish?.way.byReference !== true && (
        <Field label={words.strength} aside={`${strength} %`}>
          {() => (
            <Slider
              label={words.strength}
              min={5}
              max={100}
              value={strength}
              onChange={(next) => changeGenerate({ strength: next })}
            />
          )}
        </Field>
      )}
    </>
  )
}

/** Whoever takes the tool that pulls the edges means to expand. */
const useExpandTool = (): void => {
  const expanding = useSession(({ tool }) => tool === 'expand')
  useEffect(() => {
    if (expanding) changeGenerate({ intent: 'expand' })
  }, [expanding])
}

/** What is generated on the canvas, by what the user wants of it. */
export const GeneratePanel = (): ReactNode => {
  const shown = useWish()
  useExpandTool()
  usePlanned(shown.wish, useMaskArea())
  const { failure, ceiling } = useGenerateStore()
  const told = failure === null ? null : failureWords(asFailure(failure))
  return (
    <section className={styles['panel']} aria-label={words.generate}>
      <Fields shown={shown} />
      {told && <Notice kind="danger" title={told.title} text={told.next} />}
      <div className={styles['run']}>
        <GenerateNow shown={shown} />
      </div>
      <CeilingQuestion
        model={ceiling?.model ?? null}
        onClose={() => changeGenerate({ ceiling: null })}
        onSet={() => {
          changeGenerate({ ceiling: null })
          ceiling?.goOn()
        }}
      />
    </section>
  )
}
