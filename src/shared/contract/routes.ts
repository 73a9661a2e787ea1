import { z } from 'zod'
import { model } from '#shared/catalogue/model.ts'
import { account } from '#shared/model/account.ts'
import { asset } from '#shared/model/asset.ts'
import { engineState } from '#shared/model/engine.ts'
import { failureData, jobView } from '#shared/model/job.ts'
import { priceRange } from '#shared/model/money.ts'
import { canvasFileRoutes, canvasRoutes } from './canvas-routes.ts'
import { chainRoutes } from './chain-routes.ts'
import { characterRoutes } from './character-routes.ts'
import { importRoutes } from './import-routes.ts'
import { indexRoutes } from './index-routes.ts'
import { exportRoutes } from './export-routes.ts'
import { jobRoutes } from './job-routes.ts'
import { modelRoutes } from './model-routes.ts'
import { moneyRoutes } from './money-routes.ts'
import { nearRoutes } from './near-routes.ts'
import { orderRoutes } from './order-routes.ts'
import { presetRoutes } from './preset-routes.ts'
import { promptRoutes } from './prompt-routes.ts'
import { upkeepRoutes } from './upkeep-routes.ts'
import { wildcardRoutes } from './wildcard-routes.ts'
import { settings, settingsChange } from '#shared/model/settings.ts'
import { LARGEST_FIRST_SEED } from '#shared/operations/split.ts'

const nothing = z.object({})
const assetIds = z.object({ ids: z.array(z.uuid()).min(1).max(10_000) })
const operationRequest = z.object({
  operation: z.string(),
  params: z.record(z.string(), z.unknown()),
})

/** A standing message: what happened once, until the user closes it. */
const notice = z.object({ id: z.string(), failure: failureData })
export type Notice = z.infer<typeof notice>

export const appStatus = z.object({
  version: z.string(),
  electron: z.string(),
  platform: z.string(),
  engine: engineState,
  /** False: nothing can be generated or changed, browsing works. */
  libraryWritable: z.boolean(),
  libraryFolder: z.string(),
  assetCount: z.int(),
  notices: z.array(notice),
  /** Where ffmpeg is; null: nowhere, so films and sounds are kept without picture, waveform and length. */
  ffmpeg: z.string().nullable(),
})
export type AppStatus = z.infer<typeof appStatus>

export const keyStatus = z.object({
  /** The last four characters; null when there is no key. */
  lastFour: z.string().nullable(),
  /** `environment`: given to this run only and never stored. `session`: kept until the studio closes. */
  storedIn: z.enum(['keychain', 'encrypted-file', 'session', 'environment']).nullable(),
})
export type KeyStatus = z.infer<typeof keyStatus>

export const priceSheetStatus = z.object({
  /** The day the prices were read on, as `2026-10-07`. */
  asOf: z.string(),
  /** So old that prices may well have changed. */
  stale: z.boolean(),
})
export type PriceSheetStatus = z.infer<typeof priceSheetStatus>

export const estimate = z.object({
  price: priceRange,
  /** Hundredths of a credit, all results together. */
  credits: z.int(),
  seconds: z.object({ low: z.number(), high: z.number() }).nullable(),
  problems: z.array(z.looseObject({ parameter: z.string(), problem: z.string() })),
})
export type Estimate = z.infer<typeof estimate>

export const earlier = z.object({
  /** For each result asked for, the earlier one that is the very same; null where there is none. */
  same: z.array(z.uuid().nullable()),
  /** An earlier result that nearly is the same, and the parameters in which it differs. */
  near: z.object({ assetId: z.uuid(), differs: z.array(z.string()) }).nullable(),
})
export type Earlier = z.infer<typeof earlier>

export const fallbackStatus = z.object({
  /** The model that is loaded there. */
  checkpoint: z.string().nullable(),
  models: z.array(z.string()),
})
export type FallbackStatus = z.infer<typeof fallbackStatus>

/** Everything that can be asked of the main process. */
export const contract = {
  'app.status': { summary: 'How the studio is doing.', input: nothing, output: appStatus },
  'app.dismissNotice': {
    summary: 'Closes a standing message.',
    input: z.object({ id: z.string() }),
    output: nothing,
  },
  'settings.get': { summary: 'All settings.', input: nothing, output: settings },
  'settings.change': { summary: 'Changes some settings.', input: settingsChange, output: settings },
  'settings.chooseLibraryFolder': {
    summary: 'Asks for another library folder; used from the next start.',
    input: nothing,
    output: z.object({ folder: z.string().nullable() }),
  },
  'settings.chooseFfmpeg': {
    summary: 'Asks for the ffmpeg to use; kept where it is one.',
    input: nothing,
    output: z.object({ path: z.string().nullable() }),
  },
  'key.status': {
    summary: 'Whether there is a key, and where it is kept.',
    input: nothing,
    output: keyStatus,
  },
  'key.save': {
    summary: 'Checks a key against the service and keeps it.',
    input: z.object({ key: z.string().trim().min(1).max(512) }),
    output: keyStatus,
  },
  'key.delete': { summary: 'Forgets the key.', input: nothing, output: keyStatus },
  'account.get': { summary: 'The balance, asked of the service.', input: nothing, output: account },
  'catalogue.list': {
    summary: 'All models.',
    input: nothing,
    output: z.object({ models: z.array(model) }),
  },
  'prices.status': {
    summary: 'How old the price sheet is.',
    input: nothing,
    output: priceSheetStatus,
  },
  'prices.refresh': {
    summary: 'Reads the service’s public price list, without a key.',
    input: nothing,
    output: priceSheetStatus,
  },
  'operations.estimate': {
    summary: 'What a request would cost and what is wrong with it; sends nothing.',
    input: operationRequest,
    output: estimate,
  },
  'operations.earlier': {
    summary: 'Results paid for already that a request would repeat, or nearly; sends nothing.',
    input: operationRequest,
    output: earlier,
  },
  'operations.run': {
    summary: 'Queues a request.',
    input: operationRequest.extend({
      /** Have the prompt reworded first; if that fails, the user's own words are used. */
      enhance: z.boolean().default(false),
      /**
       * What to do where the very same was made before. `offer`: fail with `already-made`; `use`: take the earlier
       * results for nothing; `again`: pay again.
       */
      reuse: z.enum(['offer', 'use', 'again']).default('offer'),
      /** The project it is booked to. */
      project: z.uuid().nullable().default(null),
      /** For whom the results are meant; they come into the library like all others. */
      destination: z.uuid().nullable().default(null),
      /** The first result’s seed where none is fixed, so that what was drawn beforehand is what is made. */
      firstSeed: z.int().min(0).max(LARGEST_FIRST_SEED).optional(),
    }),
    output: z.object({ job: jobView }),
  },
  'operations.ask': {
    summary: 'Asks what is answered at once and for nothing; nothing is queued.',
    input: operationRequest,
    /** In the shape that the operation’s record says. */
    output: z.object({ answer: z.unknown() }),
  },
  'fallback.check': {
    summary: 'Looks whether a Stable Diffusion WebUI with its API answers at an address.',
    input: z.object({ address: z.string().trim().min(1).max(2048) }),
    output: fallbackStatus,
  },
  ...jobRoutes,
  ...modelRoutes,
  ...characterRoutes,
  ...moneyRoutes,
  ...chainRoutes,
  ...canvasRoutes,
  ...canvasFileRoutes,
  ...importRoutes,
  ...orderRoutes,
  ...nearRoutes,
  ...upkeepRoutes,
  ...presetRoutes,
  ...exportRoutes,
  ...promptRoutes,
  ...wildcardRoutes,
  ...indexRoutes,
  'assets.get': {
    summary: 'One asset with its recipe.',
    input: z.object({ id: z.uuid() }),
    output: asset,
  },
  'assets.list': {
    summary: 'Assets newest first, a page at a time.',
    input: z.object({
      before: z.uuid().nullable().default(null),
      limit: z.int().min(1).max(200).default(100),
    }),
    output: z.object({ assets: z.array(asset) }),
  },
  'assets.lastFrame': {
    summary: 'Keeps the last picture of a film as a picture of its own, for the next shot.',
    input: z.object({ id: z.uuid() }),
    output: z.object({ id: z.uuid() }),
  },
  'assets.trash': { summary: 'Moves assets to the trash.', input: assetIds, output: nothing },
  'assets.restore': { summary: 'Takes assets out of the trash.', input: assetIds, output: nothing },
  'assets.reveal': {
    summary: 'Shows the file in the system’s file manager.',
    input: z.object({ id: z.uuid() }),
    output: nothing,
  },
} as const

export type Contract = typeof contract
export type RouteName = keyof Contract
/** What a caller sends: defaults may be left out. */
export type RouteInput<Name extends RouteName> = z.input<Contract[Name]['input']>
/** What a handler gets: parsed, defaults filled in. */
export type RouteParsed<Name extends RouteName> = z.output<Contract[Name]['input']>
export type RouteOutput<Name extends RouteName> = z.output<Contract[Name]['output']>
