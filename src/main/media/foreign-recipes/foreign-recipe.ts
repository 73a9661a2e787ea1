import type { ForeignRecipe } from '#shared/model/foreign-recipe.ts'
import { readA1111 } from './a1111.ts'
import { readComfyUi } from './comfy-ui.ts'
import { readFooocus } from './fooocus.ts'
import { readInvokeAi, readOldInvokeAi } from './invoke-ai.ts'
import { readSwarmUi } from './swarm-ui.ts'
import { fieldsIn } from './told.ts'

/** Texts a picture carries, by the names they have in it; a comment without a name is `parameters`. */
export type Texts = Readonly<Record<string, string | undefined>>

const parametersOf = ({ parameters, fooocus_scheme: scheme }: Texts): ForeignRecipe | null => {
  if (parameters === undefined) return null
  const fields = fieldsIn(parameters)
  if (fields === null) {
    const recipe = readA1111(parameters)
    return recipe && scheme !== undefined ? { ...recipe, tool: 'fooocus' } : recipe
  }
  return readSwarmUi(fields) ?? readFooocus(fields)
}

/** How a picture of another program was made, as far as it tells; null where it tells nothing that can be read. */
export const readForeignRecipe = (carried: Texts): ForeignRecipe | null => {
  const invoke = fieldsIn(carried['invokeai_metadata'])
  const oldInvoke = fieldsIn(carried['sd-metadata'])
  const graph = fieldsIn(carried['prompt'])
  return (
    (invoke && readInvokeAi(invoke)) ??
    (oldInvoke && readOldInvokeAi(oldInvoke)) ??
    parametersOf(carried) ??
    (graph && readComfyUi(graph))
  )
}
