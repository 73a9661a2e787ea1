import type { Observation } from '#main/studio/prices/learn-price.ts'
import type { Quantities } from '#shared/model/money.ts'
import { createRandom } from '#shared/std/random.ts'

/** A made-up model of the service, by how it charges. */
export interface PricedModel {
  name: string
  /** How far equal calls lie apart within one cluster, lowest to highest; nine in ten of them if long-tailed. */
  spread: number
  isLongTailed: boolean
  /** Share of calls in the upper cluster, 2.9 times as dear. */
  upperShare: number
  /** Chance that a call falls in the cluster of the call before, as on a machine that stays warm. */
  lasting: number
  /** The price is raised by this share half-way. */
  drift: number
  /** From the first call to the last the price creeps up by this share. */
  creep: number
  /** What people ask it for; null: sizes and steps never seen before. */
  configurations: readonly Quantities[] | null
}

/** Two equal calls of FLUX.1 dev were charged 0.0013 and 0.0038. */
const CLUSTER_FACTOR = 2.9
/** People stay with a configuration for some calls. */
const CHANGE = 0.15

export const square: Quantities = {
  pixels: 1024 * 1024,
  steps: 28,
  references: 0,
  loras: 0,
  seconds: null,
}

const presets: readonly Quantities[] = [
  square,
  { ...square, pixels: 832 * 1216 },
  { ...square, pixels: 512 * 512 },
  { ...square, steps: 50 },
  { ...square, loras: 1 },
  { ...square, references: 1 },
]

const steady: PricedModel = {
  name: 'steady',
  spread: 0.1,
  isLongTailed: false,
  upperShare: 0,
  lasting: 0,
  drift: 0,
  creep: 0,
  configurations: [square],
}
const clusters = { upperShare: 0.45 }
const drift = { drift: 0.4 }

/** The ways of charging known of the service, and worse mixtures of them. */
export const pricedModels: readonly PricedModel[] = [
  steady,
  { ...steady, name: 'long-tailed', isLongTailed: true },
  { ...steady, name: 'drift', ...drift },
  { ...steady, name: 'creep', creep: 1 },
  { ...steady, name: 'clusters', ...clusters },
  { ...steady, name: 'clusters, the upper one rare', upperShare: 0.12 },
  { ...steady, name: 'clusters, the lower one rare', upperShare: 0.88 },
  { ...steady, name: 'clusters that last', ...clusters, lasting: 0.9 },
  { ...steady, name: 'clusters and drift', ...clusters, ...drift },
  { ...steady, name: 'configurations', configurations: presets },
  {
    ...steady,
    name: 'configurations, clusters and drift',
    ...clusters,
    ...drift,
    configurations: presets,
  },
  { ...steady, name: 'sizes never seen before', configurations: null },
  { ...steady, name: 'exact', spread: 0 },
  { ...steady, name: 'exact and drift', spread: 0, ...drift },
]

/** Part of a price is the start of the call; the rest grows with the work. */
const basePrice = ({ pixels, steps, references, loras }: Quantities): number =>
  400 + 950 * (pixels / square.pixels) * ((steps ?? 28) / 28) * (1 + references) * (1 + loras / 3)

const freeQuantities = (random: () => number): Quantities => ({
  ...square,
  pixels: 64 * 64 * Math.round(100 + 300 * random()),
  steps: 15 + Math.floor(30 * random()),
})

/** Factors around 1. */
const noise = ({ spread, isLongTailed }: PricedModel, random: () => number): number => {
  if (!isLongTailed) return 1 + spread * (random() - 0.5)
  const bell = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  return Math.exp((spread / 3.3) * bell)
}

/** Tasks of one model in the order of time, always the same ones for the same seed. */
export const priceHistory = (model: PricedModel, seed: number, length: number): Observation[] => {
  const random = createRandom(seed)
  const choose = (): Quantities =>
    model.configurations?.[Math.floor(random() * model.configurations.length)] ??
    freeQuantities(random)
  let quantities = choose()
  let isDear = random() < model.upperShare
  return Array.from({ length }, (_, index) => {
    if (random() < CHANGE) quantities = choose()
    if (random() >= model.lasting) isDear = random() < model.upperShare
    const raised = (index < length / 2 ? 1 : 1 + model.drift) * (1 + (model.creep * index) / length)
    const price = basePrice(quantities) * (isDear ? CLUSTER_FACTOR : 1) * raised
    return { quantities, micros: Math.round(price * noise(model, random)) }
  })
}
