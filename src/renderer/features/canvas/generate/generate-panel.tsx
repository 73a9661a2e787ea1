import { type ReactNode, useEffect } from 'react'
import { useMaskArea } from '#renderer/features/canvas/layers/use-mask-area.ts'
import { useDocument, useEditor, useSession } from '#renderer/features/canvas/use-editor.ts'
import { CeilingQuestion } from '#renderer/parts/ceiling-question.tsx'
import { Choices } from '#renderer/ui/choices.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { Slider } from '#renderer/ui/slider.tsx'
import { boxWords, canvasWords as words, intentWords, toolWords } from '#renderer/words/canvas.ts'
import { createWords } from '#renderer/words/create.ts'
import { failureWords } from '#renderer/words/failures.ts'
import { asFailure } from '#shared/contract/failures.ts'
import { boxMode, intents } from '#shared/model/canvas-document.ts'
import type { Problem } from '#shared/operations/problems.ts'
import { CanvasPrompt } from './canvas-prompt.tsx'
import { ExpandFields } from './expand-fields.tsx'
import { GenerateNow } from './generate-now.tsx'
import styles from './generate-panel.module.css'
import { changeGenerate, useGenerateStore } from './generate-store.ts'
import { settingProblems } from './generation-settings.ts'
import { IdleNotice } from './idle-notice.tsx'
import { sendsMask } from './prefill-choice.ts'
import { PrefillField } from './prefill-field.tsx'
import { SentPreview } from './sent-preview.tsx'
import { SettingsFields } from './settings-fields.tsx'
import { SizeField } from './size-field.tsx'
import { usePlanned } from './use-planned.ts'
import { useSentParams } from './use-sent-params.ts'
import { useWish, type Wished } from './use-wish.ts'

const intentOptions = intents.map((value) => ({ value, label: intentWords[value] }))
const boxOptions = boxMode.options.map((value) => ({ value, label: boxWords[value] }))

const BoxField = (): ReactNode => {
  const { store } = useEditor()
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
            store.edit(toolWords.box, (draft) => {
              draft.box.mode = mode
            })
          }
        />
      )}
    </Field>
  )
}

/** What is wanted, and in which words. */
const Wanted = ({ operation }: { operation: string }): ReactNode => {
  const { session } = useEditor()
  const intent = useGenerateStore((state) => state.intent)
  return (
    <div className={styles['wanted']}>
      <Choices
        label={words.generate}
        look="grid"
        value={intent}
        options={intentOptions}
        onChange={(next) => {
          changeGenerate({ intent: next })
          if (next === 'expand') session.setState({ tool: 'expand' })
        }}
      />
      <CanvasPrompt operation={operation} />
    </div>
  )
}

const ModelField = ({ shown: { wish, models, key } }: { shown: Wished }): ReactNode => {
  const chosen = useGenerateStore((state) => state.models)
  const explained = wish?.way.byReference === true && wish.way.masked
  return (
    <Field label={createWords.model} {...(explained ? { reason: words.byReference } : {})}>
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
  )
}

const StrengthField = (): ReactNode => {
  const strength = useGenerateStore((state) => state.strength)
  return (
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
  )
}

/** How it is made: what scrolls where there is little room. */
const Fields = ({
  shown,
  problems,
}: {
  shown: Wished
  problems: readonly Problem[]
}): ReactNode => {
  const { intent, count } = useGenerateStore()
  const { wish } = shown
  return (
    <div className={styles['fields']}>
      {intent === 'expand' && <ExpandFields />}
      <ModelField shown={shown} />
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
      <SizeField wish={wish} />
      {intent !== 'new' && wish?.way.byReference !== true && (
        <div className={styles['beginning']}>
          <StrengthField />
          {wish && sendsMask(wish.way) && <PrefillField />}
        </div>
      )}
      {wish && <SettingsFields wish={wish} problems={problems} />}
    </div>
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
  const params = useSentParams(shown.wish)
  const problems = shown.wish ? settingProblems(shown.wish, params) : []
  const told = failure === null ? null : failureWords(asFailure(failure))
  return (
    <section className={styles['panel']} aria-label={words.generate}>
      <Wanted operation={shown.wish?.way.operation ?? shown.key} />
      <Fields shown={shown} problems={problems} />
      {told && (
        <div className={styles['told']}>
          <Notice kind="danger" title={told.title} text={told.next} />
        </div>
      )}
      <GenerateNow shown={shown} params={params} problem={problems[0]} />
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
