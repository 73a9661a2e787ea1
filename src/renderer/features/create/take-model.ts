import { goesWith } from '#shared/catalogue/architectures.ts'
import { modelsFor } from '#shared/catalogue/catalogue.ts'
import type { Model } from '#shared/catalogue/model.ts'
import type { OwnModel } from '#shared/model/own-model.ts'
import { findOperation } from '#shared/operations/index.ts'
import type { Operation } from '#shared/operations/operation.ts'
import {
  changeForm,
  changeValues,
  changeView,
  chooseOperation,
  currentForm,
  useCreateStore,
} from './create-store.ts'
import { valuesFor } from './form.ts'
import { chosenModel } from './use-create-model.ts'
import { firstOperation, operationsAt } from './workplaces.ts'

/** What is chosen in Create first, then everything else that can be made there. */
const candidates = (): Operation[] => {
  const chosen = findOperation(useCreateStore.getState().chosen.create)
  const first = findOperation(firstOperation.create)
  return [chosen, first, ...operationsAt('create')].flatMap((each) => each ?? [])
}

const choose = (operation: Operation, model: Model): void => {
  const found = findOperation(operation.id)
  if (!found) return
  chooseOperation('create', found.id)
  changeForm({ models: { ...currentForm().models, [found.id]: model.air } })
}

const takeCheckpoint = (own: OwnModel, models: readonly Model[]): boolean => {
  const model = models.find(({ air }) => air === own.air)
  const operation = candidates().find(({ id }) => model?.capabilities.includes(id))
  if (!model || !operation) return false
  choose(operation, model)
  return true
}

interface Fitting {
  operation: Operation
  model: Model
}

/** The first operation with a model that the LoRA goes with; the model chosen already where it does. */
const fittingFor = (own: OwnModel, models: readonly Model[]): Fitting | undefined => {
  const fits = (model: Model): boolean =>
    model.parameters.loras !== undefined && goesWith(own.architecture, model)
  for (const operation of candidates()) {
    if (!Object.hasOwn(operation.params.shape, 'loras')) continue
    const chosen = chosenModel(currentForm(), operation, models)
    const model =
      chosen && fits(chosen)
        ? chosen
        : modelsFor({ models }, operation.id).find((each) => fits(each))
    if (model) return { operation, model }
  }
  return undefined
}

const takeLora = (own: OwnModel, models: readonly Model[]): boolean => {
  const fitting = fittingFor(own, models)
  if (!fitting) return false
  choose(fitting.operation, fitting.model)
  const { loras } = valuesFor({ form: currentForm(), ...fitting })
  const others = (Array.isArray(loras) ? (loras as { model: string }[]) : []).filter(
    ({ model }) => model !== own.air,
  )
  changeValues(fitting, { loras: [...others, { model: own.air, weight: own.weight ?? 1 }] })
  changeView({ advancedOpen: true })
  return true
}

/** Puts a model into the form of Create: a checkpoint is chosen, a LoRA is added to a model it goes with. False where none does. */
export const takeModel = (own: OwnModel, models: readonly Model[]): boolean =>
  own.kind === 'checkpoint' ? takeCheckpoint(own, models) : takeLora(own, models)
