import type { Engine } from '#shared/contract/engine.ts'
import { Failure } from '#shared/contract/failures.ts'
import type { EngineId } from '#shared/model/engine.ts'
import { foundModels } from '#shared/model/own-model.ts'
import type { Operation } from '#shared/operations/operation.ts'
import type { createFoundModels } from './found-models.ts'
import type { Ports } from './ports.ts'
import { type Asked, checkRequest, readRequest } from './request.ts'

type Asking = Engine & Required<Pick<Engine, 'ask'>>

const takesQuestions = (engine: Engine | null): engine is Asking => engine?.ask !== undefined

/** Asks what is answered at once and for nothing. */
export const createQuestions = (ports: Ports, found: ReturnType<typeof createFoundModels>) => {
  const { library, clock } = ports

  /** Who answers: whoever has what the question is about, else the engine in use, else the service. */
  const engineFor = (holder: EngineId | null): Asking => {
    const ids = holder === null ? [ports.currentEngine(), 'runware' as const] : [holder]
    const engine = ids.map((id) => ports.engine(id)).find((each) => takesQuestions(each))
    if (!engine) throw new Failure('demo-unavailable')
    return engine
  }

  const learn = async (
    { makes, forgets }: Operation,
    from: { engine: Engine; params: Record<string, unknown> },
    answer: unknown,
  ): Promise<void> => {
    const { engine, params } = from
    if (makes === 'found-models') found.remember(engine.id, foundModels.parse(answer).models)
    if (forgets !== undefined)
      await library.write(() => library.uploads.forget(engine.id, String(params[forgets])))
  }

  return async (asked: Asked): Promise<unknown> => {
    const request = readRequest(ports.catalogue(), asked)
    checkRequest(request, library.assets.sourceOf)
    const { record, params, model } = request
    if (record.answer === undefined)
      throw new Failure('invalid-request', { operation: asked.operation })
    const { forgets } = record
    const engine = engineFor(
      forgets === undefined ? null : library.uploads.holderOf(String(params[forgets])),
    )
    const task = { uuid: clock.uuid(), operation: record.id }
    const prepared = engine.prepare({ ...task, params, model, sources: library.assets.sourceOf })
    const answer = record.answer.parse(await engine.ask({ ...task, ...prepared }))
    await learn(record, { engine, params }, answer)
    return answer
  }
}
