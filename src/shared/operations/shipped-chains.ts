import type { Chain, ChainStep } from '#shared/model/chain.ts'
import type { OperationId } from './index.ts'

const step = (operation: OperationId, params: ChainStep['params'] = {}): ChainStep => ({
  operation,
  model: null,
  params,
})

const shipped = (id: string, name: string, ...steps: ChainStep[]): Chain => ({
  id,
  name,
  steps,
  own: false,
})

/** Chains that come with the studio. */
export const shippedChains: readonly Chain[] = [
  shipped(
    'cut-out-large',
    'Cut out and enlarge',
    step('remove-background'),
    step('upscale', { factor: 2 }),
  ),
  shipped(
    'cut-out-vector',
    'Cut out, enlarge, vectorise',
    step('remove-background'),
    step('upscale', { factor: 2 }),
    step('vectorise'),
  ),
  shipped('map-vector', 'Outlines as shapes', step('make-control-map'), step('vectorise')),
]

/** The user's chains and those that came with the studio. */
export const offeredChains = (own: readonly Chain[]): Chain[] => [...own, ...shippedChains]
