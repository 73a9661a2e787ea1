import type { ForeignRecipe } from '#shared/model/foreign-recipe.ts'
import { type Fields, isFields, number, text, toRecipe, whole } from './told.ts'

interface Node {
  kind: string
  inputs: Fields
}

const nodesIn = (graph: Fields): ReadonlyMap<string, Node> =>
  new Map(
    Object.entries(graph).flatMap(([id, node]): [string, Node][] =>
      isFields(node) && isFields(node['inputs'])
        ? [[id, { kind: text(node['class_type']) ?? '', inputs: node['inputs'] }]]
        : [],
    ),
  )

/** So many nodes are followed back from one; graphs of others may run in circles. */
const FURTHEST = 24

/** An input is a value, or a wire: `["12", 0]` is the first output of node 12. */
const wireOf = (value: unknown): string | null =>
  Array.isArray(value) && typeof value[0] === 'string' ? value[0] : null

type Nodes = ReadonlyMap<string, Node>

/** The first value under one of these names, where an input or the nodes behind it have one. */
const valueBehind = (nodes: Nodes, from: unknown, names: readonly string[]): unknown => {
  const seen = new Set<string>()
  let next = [wireOf(from)]
  while (next.length > 0 && seen.size < FURTHEST) {
    const found = next.flatMap((id) =>
      id === null || seen.has(id) ? [] : [{ id, node: nodes.get(id) }],
    )
    for (const { id } of found) seen.add(id)
    const told = found.flatMap(({ node }) =>
      names.flatMap((name) => {
        const value = node?.inputs[name]
        return value === undefined || wireOf(value) !== null ? [] : [value]
      }),
    )
    if (told.length > 0) return told[0]
    next = found.flatMap(({ node }) => Object.values(node?.inputs ?? {}).map(wireOf))
  }
  return undefined
}

/** A value where it stands, or behind its wire. */
const read = (nodes: Nodes, { inputs }: Node, names: readonly string[]): unknown => {
  for (const name of names) {
    const value = inputs[name]
    if (value === undefined) continue
    const wired = wireOf(value)
    return wired === null ? value : valueBehind(nodes, value, [name, 'value', 'seed', 'noise_seed'])
  }
  return undefined
}

const TEXTS = ['text', 'string', 'text_g', 't5xxl', 'clip_l', 'prompt', 'value']
const MODELS = ['ckpt_name', 'unet_name', 'model_name', 'base_ckpt_name']

/** What draws: a sampler has steps and a way to its words, or to a guider that has. */
const isSampler = ({ inputs }: Node): boolean =>
  ('steps' in inputs || 'sigmas' in inputs) && ('positive' in inputs || 'guider' in inputs)

/** What ComfyUI writes as `prompt`: the graph that was run. */
export const readComfyUi = (graph: Fields): ForeignRecipe | null => {
  const nodes = nodesIn(graph)
  const sampler = [...nodes.values()].find(isSampler)
  if (!sampler) return null
  const { inputs } = sampler
  const behind = (name: string, names: readonly string[]): unknown =>
    valueBehind(nodes, inputs[name], names)
  return toRecipe('comfyui', {
    prompt: text(behind('positive' in inputs ? 'positive' : 'guider', TEXTS)),
    negativePrompt: text(behind('negative', TEXTS)),
    seed: whole(read(nodes, sampler, ['seed', 'noise_seed', 'noise'])),
    steps: whole(read(nodes, sampler, ['steps']) ?? behind('sigmas', ['steps'])),
    guidance: number(read(nodes, sampler, ['cfg']) ?? behind('guider', ['guidance', 'cfg'])),
    sampler: text(read(nodes, sampler, ['sampler_name']) ?? behind('sampler', ['sampler_name'])),
    model: text(behind('model' in inputs ? 'model' : 'guider', MODELS)),
    width: whole(behind('latent_image', ['width'])),
    height: whole(behind('latent_image', ['height'])),
  })
}
