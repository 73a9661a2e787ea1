import { findModel } from '#shared/catalogue/catalogue.ts'
import type { Model } from '#shared/catalogue/model.ts'
import { findOperation } from '#shared/operations/index.ts'
import { mediaOf } from '#shared/operations/media.ts'
import type { Params } from '#shared/operations/params.ts'
import type { TaskRecord } from '#main/library/task-record.ts'
import type { Ports } from './ports.ts'

const textIn = (params: Params, name: string): string | null => {
  const value = params[name]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

type Yields = NonNullable<Model['yields']>

/** What the request said of the model that came of it. */
const described = (params: Params, { kind, architecture }: Yields) => {
  const pictures = mediaOf(params)
  return {
    name: textIn(params, 'name') ?? '',
    version: textIn(params, 'version'),
    kind,
    architecture: architecture ?? textIn(params, 'architecture') ?? '',
    triggerWords: textIn(params, 'triggerWords'),
    weight: typeof params['weight'] === 'number' ? params['weight'] : null,
    about: textIn(params, 'about'),
    private: params['private'] !== false,
    picture: null,
    assetId: pictures[0] ?? null,
    // Pictures are learned from; weights are brought in.
    origin: pictures.length > 0 ? 'trained' : 'uploaded',
  } as const
}

/** Writes a model that a task made down among the user’s own, inside the write that ends the task; true where it did. */
export const keepModel = (
  { library, catalogue, clock }: Pick<Ports, 'library' | 'catalogue' | 'clock'>,
  task: TaskRecord,
  results: TaskRecord['results'],
): boolean => {
  const { params, operation, engine } = task
  if (findOperation(operation)?.makes !== 'model') return false
  const air = results.map(({ data }) => data?.['air']).find((each) => typeof each === 'string')
  const yields = findModel(catalogue(), String(params['model']))?.yields
  if (air === undefined || yields === undefined) return false
  library.ownModels.add(
    { ...described(params, yields), engine, air, favourite: false, createdAt: clock.now() },
    task.uuid,
  )
  return true
}
