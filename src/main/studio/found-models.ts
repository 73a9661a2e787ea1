import type { EngineId } from '#shared/model/engine.ts'
import type { FoundModel } from '#shared/model/own-model.ts'

/** So many models are remembered of all that searches brought. */
const MOST = 5000

/**
 * What searches of this run told of models, by engine and id. The window names a model by its id alone, so that nothing
 * it says of one is believed.
 */
export const createFoundModels = () => {
  const known = new Map<string, FoundModel>()
  const keyOf = (engine: EngineId, air: string): string => `${engine} ${air}`
  return {
    remember: (engine: EngineId, models: readonly FoundModel[]): void => {
      for (const model of models) {
        const key = keyOf(engine, model.air)
        known.delete(key)
        known.set(key, model)
      }
      for (const key of known.keys()) {
        if (known.size <= MOST) break
        known.delete(key)
      }
    },
    get: (engine: EngineId, air: string): FoundModel | null =>
      known.get(keyOf(engine, air)) ?? null,
  }
}
