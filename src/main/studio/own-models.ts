import { Failure } from '#shared/contract/failures.ts'
import type { OwnModel } from '#shared/model/own-model.ts'
import type { createFoundModels } from './found-models.ts'
import type { Ports } from './ports.ts'

/** The user's own models, and those they picked from what was found. */
export const createOwnModels = (ports: Ports, found: ReturnType<typeof createFoundModels>) => {
  const { library, clock } = ports

  /** Models lie at the engine that has them; the user’s own server has none of these. */
  const engine = () => {
    const current = ports.currentEngine()
    return current === 'fallback' ? 'runware' : current
  }

  const changed = (): void => ports.emit('models.changed', {})

  const known = (air: string): OwnModel => {
    const own = library.ownModels.get(engine(), air)
    if (own) return own
    const model = found.get(engine(), air)
    if (!model) throw new Failure('not-found', { what: 'model' })
    return {
      ...model,
      engine: engine(),
      origin: 'found',
      favourite: false,
      assetId: null,
      createdAt: clock.now(),
    }
  }

  return {
    list: (): OwnModel[] => library.ownModels.list().filter((each) => each.engine === engine()),
    /** Keeps a model that was found; says whether it is a favourite where that is given. */
    keep: async (air: string, favourite?: boolean): Promise<OwnModel> => {
      const model = known(air)
      const kept = { ...model, favourite: favourite ?? model.favourite }
      await library.write(() => {
        library.ownModels.add(kept, null)
        library.ownModels.favour(kept.engine, air, kept.favourite)
      })
      changed()
      return kept
    },
    forget: async (air: string): Promise<void> => {
      await library.write(() => library.ownModels.remove(engine(), air))
      changed()
    },
    /** Who has a model's picture, and where it lies there; null where it has none. */
    pictureOf: (air: string): { engine: OwnModel['engine']; url: string } | null => {
      const url = (library.ownModels.get(engine(), air) ?? found.get(engine(), air))?.picture
      return url ? { engine: engine(), url } : null
    },
  }
}
