import { models } from '#shared/catalogue/models.ts'
import type { EventName, StudioEvents } from '#shared/contract/events.ts'
import type { AppStatus, KeyStatus } from '#shared/contract/routes.ts'
import { type Asset, untold } from '#shared/model/asset.ts'
import type { JobView } from '#shared/model/job.ts'
import type { Upload } from '#shared/model/upload.ts'
import { type Settings, defaultSettings } from '#shared/model/settings.ts'
import { createRandom } from '#shared/std/random.ts'
import { encodeId } from './fake-id.ts'

/** How a fake studio starts. */
export interface Scenario {
  assets: number
  welcomed: boolean
  key: boolean
  engine: 'runware' | 'demo'
  theme: Settings['theme']
  lane: AppStatus['engine']['lane']
  writable: boolean
  ffmpeg: boolean
  notices: boolean
  jobs: boolean
  /** Milliseconds one picture takes. */
  pace: number
}

type Listener = (event: StudioEvents[EventName]) => void

/** Everything a fake studio knows. */
export interface FakeState {
  scenario: Scenario
  settings: Settings
  key: KeyStatus
  assets: Map<string, Asset>
  uploads: Upload[]
  jobs: JobView[]
  queuePaused: boolean
  notices: AppStatus['notices']
  listeners: Map<EventName, Set<Listener>>
}

/** Tells everyone who listens. */
export const emit = <Name extends EventName>(
  state: FakeState,
  name: Name,
  event: StudioEvents[Name],
): void => {
  for (const listener of state.listeners.get(name) ?? []) listener(event)
}

const prompts = [
  'A glass bottle of botanical tonic on a round plinth, soft morning light, long shadow',
  'Layered mountains at first light, paper cut, mist between the ridges',
  'Botanical pattern in gouache, calm greens on warm cream',
  'Geometric poster, overlapping quarter circles, five flat colours',
] as const

const sizes = [
  [1024, 1024],
  [896, 1120],
  [1344, 768],
  [768, 1344],
  [1152, 896],
  [1248, 832],
] as const

/** A picture of the fake library. */
export const makeAsset = (seed: number, size: { width: number; height: number }): Asset => {
  const prompt = prompts[seed % prompts.length] ?? prompts[0]
  const model = models[seed % 3]?.air ?? 'runware:400@4'
  const id = encodeId({ ...size, seed })
  const createdAt = Date.now() - seed * 60_000
  return {
    id,
    kind: 'image',
    path: `2026-11/amber-ridge_${id.slice(-8)}.png`,
    hash: id.replaceAll('-', '').repeat(2),
    bytes: size.width * size.height * 1.4,
    ...size,
    seconds: null,
    shapes: null,
    parentId: null,
    words: null,
    ...untold,
    createdAt,
    jobId: null,
    engine: seed % 5 === 0 ? 'demo' : 'runware',
    costMicros: seed % 5 === 0 ? null : 600,
    flagged: seed % 23 === 7,
    trashedAt: null,
    recipe: {
      version: 1,
      checkpoint: null,
      operation: 'text-to-image',
      params: {
        model,
        prompt,
        ...size,
        count: 1,
        seed,
        outputFormat: 'PNG',
        checkContent: true,
        steps: 4,
      },
      model,
      engine: seed % 5 === 0 ? 'demo' : 'runware',
      taskUuid: id,
      seed,
      seconds: 1.3,
      costMicros: seed % 5 === 0 ? null : 600,
      createdAt,
    },
  }
}

const library = (count: number): Map<string, Asset> => {
  const random = createRandom(7)
  const assets = new Map<string, Asset>()
  for (let seed = 1; seed <= count; seed += 1) {
    const [width, height] = sizes[Math.floor(random() * sizes.length)] ?? sizes[0]
    const asset = makeAsset(seed, { width, height })
    assets.set(asset.id, asset)
  }
  return assets
}

/** Some of the fake library lies at the service: single files, an archive, and one that is gone from here. */
const uploadsOf = (assets: readonly Asset[]): Upload[] =>
  assets.slice(0, 6).map(({ id, path, kind, flagged, bytes, createdAt }, index) => ({
    engine: index === 5 ? 'demo' : 'runware',
    mediaUuid: id,
    at: Math.round(createdAt),
    bytes: index === 3 ? null : Math.round(bytes),
    files: index === 1 ? 12 : 1,
    asset: index === 3 ? null : { id, path, kind, flagged },
  }))

const notices: AppStatus['notices'] = [
  { id: 'a', failure: { code: 'key-not-stored', detail: {} } },
  { id: 'b', failure: { code: 'settings-reset', detail: { file: 'settings.broken.json' } } },
]

/** The state a scenario starts with. */
export const startState = (scenario: Scenario): FakeState => {
  const assets = library(scenario.assets)
  return {
    scenario,
    settings: {
      ...defaultSettings,
      welcomed: scenario.welcomed,
      theme: scenario.theme,
      engine: scenario.engine,
    },
    key: scenario.key
      ? { lastFour: 'c4f9', storedIn: 'keychain' }
      : { lastFour: null, storedIn: null },
    assets,
    uploads: uploadsOf([...assets.values()]),
    jobs: [],
    queuePaused: false,
    notices: scenario.notices ? notices : [],
    listeners: new Map(),
  }
}
