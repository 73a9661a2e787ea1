import type { KeptModels } from './kept-models.ts'

/** A model of somebody's own, uploaded or trained. */
export interface OwnModel {
  readonly air: string
  readonly name: string
  readonly version: string
  readonly category: 'checkpoint' | 'lora' | 'lycoris' | 'vae' | 'embeddings'
  readonly architecture: string
  readonly private: boolean
  readonly uniqueIdentifier: string
  readonly tags: readonly string[]
  readonly triggerWords?: string | undefined
  readonly description?: string | undefined
  readonly heroImageURL?: string | undefined
  /** Milliseconds since the epoch from which it can be used. */
  readonly readyAt: number
  /** UUID of the task that brought it in. */
  readonly madeBy: string
}

/** The models that were added to one server. */
export interface ModelShelf {
  readonly add: (model: OwnModel) => void
  /** A model that is ready. */
  readonly find: (air: string) => OwnModel | undefined
  /** Those that are ready. */
  readonly all: () => readonly OwnModel[]
  /**
   * Whether an id or a name of one's own is taken, also by a model that is still on its way. What the same task brought
   * in before the server was started anew does not stand in its way.
   */
  readonly taken: (wanted: Pick<OwnModel, 'air' | 'uniqueIdentifier' | 'madeBy'>) => boolean
}

/** A shelf with what was kept of earlier runs. */
export const createModelShelf = (now: () => number, kept: KeptModels): ModelShelf => {
  const models = new Map(kept.read().map((model) => [model.air, model]))
  const ready = (): readonly OwnModel[] =>
    [...models.values()].filter(({ readyAt }) => readyAt <= now())
  return {
    add: (model) => {
      const next = new Map(models).set(model.air, model)
      kept.write([...next.values()])
      models.set(model.air, model)
    },
    find: (air) => ready().find((model) => model.air === air),
    all: ready,
    taken: ({ air, uniqueIdentifier, madeBy }) =>
      [...models.values()].some(
        (model) =>
          (model.air === air || model.uniqueIdentifier === uniqueIdentifier) &&
          model.madeBy !== madeBy,
      ),
  }
}
