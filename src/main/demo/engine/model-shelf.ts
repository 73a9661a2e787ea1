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
}

/** The models that were added to one server. */
export interface ModelShelf {
  readonly add: (model: OwnModel) => void
  /** A model that is ready. */
  readonly find: (air: string) => OwnModel | undefined
  /** Those that are ready. */
  readonly all: () => readonly OwnModel[]
  /** Whether an id or a name of one's own is taken, also by a model that is still on its way. */
  readonly taken: (air: string, uniqueIdentifier: string) => boolean
}

/** An empty shelf. */
export const createModelShelf = (now: () => number): ModelShelf => {
  const models = new Map<string, OwnModel>()
  const ready = (): readonly OwnModel[] =>
    [...models.values()].filter(({ readyAt }) => readyAt <= now())
  return {
    add: (model) => void models.set(model.air, model),
    find: (air) => ready().find((model) => model.air === air),
    all: ready,
    taken: (air, uniqueIdentifier) =>
      models.has(air) ||
      [...models.values()].some((model) => model.uniqueIdentifier === uniqueIdentifier),
  }
}
