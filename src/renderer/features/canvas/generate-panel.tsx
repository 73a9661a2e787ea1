import { Paintbrush, Sparkles } from 'lucide-react'
import { type ReactNode, useEffect, useMemo } from 'react'
import { useCatalogue, useSettings } from '#renderer/bridge/queries.ts'
import { usePrice } from '#renderer/bridge/use-price.ts'
import { CeilingQuestion } from '#renderer/parts/ceiling-question.tsx'
import { MakeButton } from '#renderer/parts/make-button.tsx'
import { Choices } from '#renderer/ui/choices.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { Slider } from '#renderer/ui/slider.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { boxWords, canvasWords as words, intentHelp, intentWords } from '#renderer/words/canvas.ts'
import { createWords } from '#renderer/words/create.ts'
import { failureWords } from '#renderer/words/failures.ts'
import { credits, price as priceWords } from '#renderer/words/money.ts'
import { asFailure } from '#shared/contract/failures.ts'
import { boxMode, type Intent, intents } from '#shared/model/canvas-document.ts'
import { ExpandFields } from './expand-fields.tsx'
import { IdleNotice } from './idle-notice.tsx'
import { generate, type GenerateWish, paramsOf } from './generate.ts'
import styles from './generate-panel.module.css'
import { changeGenerate, useGenerateStore } from './generate-store.ts'
import { lacksMask, wayOf, waysFor } from './generation-way.ts'
import { useDocument, useEditor, useSession } from './use-editor.ts'
import { useMaskArea } from './use-mask-area.ts'
import { usePlanned } from './use-planned.ts'
import { useGround } from './use-ground.ts'
import { useWorkshop } from './workshop-context.ts'

const intentOptions = intents.map((value) => ({ value, label: intentWords[value] }))
const boxOptions = boxMode.options.map((value) => ({ value, label: boxWords[value] }))

/** What is wished for, as far as a model can do it. */
const useWish = () => {
  const { intent, prompt, models: chosen, strength, count } = useGenerateStore()
  const all = useCatalogue().data?.models
  const checkContent = useSettings().data?.checkContent ?? true
  const ground = useGround()
  const { hasMask } = ground
  const ways = waysFor(intent, ground)
  const models = useMemo(
    () =>
      (all ?? []).flatMap((model) => {
        const way = wayOf(ways, model)
        return way && !model.retired ? [{ model, way }] : []
      }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- ways are the same for the same intent and mask
    [all, intent, ground.hasMask, ground.hasControl, ground.hasReference],
  )
  const sorted = models.toSorted((one, other) => ways.indexOf(one.way) - ways.indexOf(other.way))
  const key = ways[0]?.operation ?? ''
  const picked = models.find(({ model }) => model.air === chosen[key]) ?? sorted[0]
  const wish: GenerateWish | null = picked
    ? { intent, prompt, ...picked, models: all ?? [], strength, count, checkContent }
    : null
  return { wish, models: sorted, key, hasMask }
}

const BoxField = (): ReactNode => {
  const { store } = useEditor().editor
  const { box } = useDocument().document
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

const Fields = ({ shown }: { shown: Shown }): ReactNode => {
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

type Shown = ReturnType<typeof useWish>

/** Asks for what is wished for, and tells what is in the way. */
const useRun = ({ wish }: Shown): (() => void) => {
  const workshop = useWorkshop()
  const run = async (): Promise<void> => {
    if (!workshop || !wish) return
    changeGenerate({ preparing: true, failure: null })
    try {
      await generate(workshop, wish)
    } catch (error) {
      const { code } = asFailure(error)
      if (code === 'ceiling-needed')
        changeGenerate({ ceiling: { model: wish.model.air, goOn: () => void run() } })
      else changeGenerate({ failure: error })
    } finally {
      changeGenerate({ preparing: false })
    }
  }
  return () => void run()
}

/** Prices are for the size that a model makes best; where the canvas asks for another one they are about the same. */
const USUAL_SIZE = { width: 1024, height: 1024 }

const figures = ({ price, estimate }: ReturnType<typeof usePrice>): string => {
  if (!price) return createWords.pricing
  return estimate ? `${priceWords(price)} · ${credits(estimate.credits)}` : priceWords(price)
}

/** What the user has still to do before anything can be sent. */
const useLacking = (intent: Intent, hasMask: boolean): string | undefined => {
  const isExpanded = useSession(({ sides }) => Object.values(sides).some((side) => side > 0))
  if (intent === 'expand' && !isExpanded && !hasMask) return words.needsSides
  return lacksMask(intent, hasMask) ? words.needsMask : undefined
}

const Generate = ({ shown }: { shown: Shown }): ReactNode => {
  const workshop = useWorkshop()
  const { intent, preparing } = useGenerateStore()
  const run = useRun(shown)
  const { wish, hasMask } = shown
  const known = usePrice({
    operation: wish?.way.operation ?? '',
    params: wish ? paramsOf(wish, USUAL_SIZE) : {},
  })
  const lacking = useLacking(intent, hasMask)
  const waits = preparing || !workshop || !wish ? words.preparing : undefined
  return (
    <MakeButton
      icon={intent === 'new' ? Sparkles : Paintbrush}
      verb={preparing ? words.preparing : intentWords[intent]}
      hint={intentHelp[intent]}
      price={known.price}
      shown={figures(known)}
      problem={undefined}
      obstacle={lacking ?? waits}
      told={() => true}
      onMake={run}
    />
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
        <Generate shown={shown} />
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
