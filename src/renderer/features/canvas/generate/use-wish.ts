import { useMemo } from 'react'
import { useCatalogue, useSettings } from '#renderer/bridge/queries.ts'
import { useCanvasStore } from '#renderer/features/canvas/canvas-store.ts'
import { useGround } from '#renderer/features/canvas/view/use-ground.ts'
import type { Params } from '#shared/operations/params.ts'
import { settingsKey, useGenerateStore } from './generate-store.ts'
import type { GenerateWish } from './generate.ts'
import { takenSettings } from './generation-settings.ts'
import { prefillFor } from './prefill-choice.ts'
import { type Able, usualModel, wayOf, waysFor } from './generation-way.ts'

/** What is set besides on the canvas that is open, of what a model takes. */
const useSettingsOf = (): ((able: Able) => Params) => {
  const canvasId = useCanvasStore((state) => state.canvasId) ?? ''
  const settings = useGenerateStore((state) => state.settings[canvasId])
  return (able) => takenSettings(able, settings?.[settingsKey(able)] ?? {})
}

/** What is wished for, as far as a model can do it. */
export const useWish = () => {
  const { intent, prompt, models: chosen, sizing, strength, prefills, count } = useGenerateStore()
  const settingsOf = useSettingsOf()
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
  const picked = models.find(({ model }) => model.air === chosen[key]) ?? usualModel(sorted)
  const wish: GenerateWish | null = picked
    ? {
        intent,
        prompt,
        ...picked,
        models: all ?? [],
        sizing,
        strength,
        prefill: prefillFor(intent, picked.way, prefills),
        count,
        checkContent,
        settings: settingsOf(picked),
      }
    : null
  return { wish, models: sorted, key, hasMask }
}

export type Wished = ReturnType<typeof useWish>
