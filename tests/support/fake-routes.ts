import { fakeCanvas } from './fake-canvas.ts'
import { fakeCharacters } from './fake-characters.ts'
import { fakeUpkeep } from './fake-upkeep.ts'
import { fakeOrder } from './fake-order.ts'
import { fakeImports } from './fake-imports.ts'
import { fakeExports } from './fake-exports.ts'
import { fakeForms } from './fake-forms.ts'
import { fakeMoney } from './fake-money.ts'
import { models } from '#shared/catalogue/models.ts'
import { findModel } from '#shared/catalogue/catalogue.ts'
import { Failure } from '#shared/contract/failures.ts'
import type { Estimate, RouteName, RouteOutput, RouteParsed } from '#shared/contract/routes.ts'
import type { Asset } from '#shared/model/asset.ts'
import { isFinal } from '#shared/model/job.ts'
import { priceTimes } from '#shared/model/money.ts'
import { deleteUpload } from '#shared/operations/delete-upload.ts'
import { basisOf } from '#shared/operations/basis.ts'
import { problemsOf } from '#shared/operations/problems.ts'
import { textToImage } from '#shared/operations/text-to-image.ts'
import { addJob, changeTasks } from './fake-jobs.ts'
import { recordsOf } from './index-records.ts'
import { type FakeState, emit } from './fake-state.ts'

type Handlers = {
  [Name in RouteName]: (input: RouteParsed<Name>) => RouteOutput<Name> | Promise<RouteOutput<Name>>
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

const estimateOf = (operation: string, params: unknown): Estimate => {
  if (operation !== textToImage.id) {
    return { price: { source: 'unknown' }, credits: 0, seconds: null, problems: [] }
  }
  const wish = textToImage.params.parse(params)
  const model = findModel({ models }, wish.model)
  if (!model) throw new Failure('model-unknown', { model: wish.model })
  return {
    price: priceTimes(basisOf(wish, model, () => null).price, wish.count),
    credits: textToImage.credits * wish.count,
    seconds: model.seconds,
    problems: problemsOf({ operation: textToImage, params: wish, model, sources: () => null }),
  }
}

/** What a query finds of all assets, or of some, in base64. */
const indexOf = (
  state: FakeState,
  { query, trashed }: { query: string; trashed: boolean },
  among: ReadonlySet<string> | null,
): string => {
  const wanted = query.toLowerCase()
  const all = [...state.assets.values()]
  const shown = all
    .map((asset, at) => [asset, all.length - at] as const)
    .filter(
      ([asset]) =>
        (asset.trashedAt !== null) === trashed &&
        (among === null || among.has(asset.id)) &&
        JSON.stringify(asset).toLowerCase().includes(wanted),
    )
  return btoa(Array.from(recordsOf(shown), (byte) => String.fromCharCode(byte)).join(''))
}

const setTrashed = (state: FakeState, ids: readonly string[], at: number | null): void => {
  for (const id of ids) {
    const asset = state.assets.get(id)
    if (asset) state.assets.set(id, { ...asset, trashedAt: at })
  }
  emit(state, 'library.changed', { added: [], removed: [...ids] })
}

const statusOf = (state: FakeState): RouteOutput<'app.status'> => ({
  version: '0.1.0',
  electron: '45.4.1',
  platform: 'linux',
  engine: {
    engine: state.settings.engine ?? (state.key.lastFour === null ? 'demo' : 'runware'),
    lane: state.scenario.lane,
    retryAt: null,
  },
  libraryWritable: state.scenario.writable,
  libraryFolder: '/home/anna/Pictures/Chofesh Studio',
  assetCount: [...state.assets.values()].filter((asset) => asset.trashedAt === null).length,
  notices: state.notices,
  ffmpeg: state.scenario.ffmpeg ? '/usr/bin/ffmpeg' : null,
})

const found = (state: FakeState, id: string): Asset => {
  const asset = state.assets.get(id)
  if (!asset) throw new Failure('not-found')
  return asset
}

const jobMissing = (): never => {
  throw new Failure('not-found')
}

/** Answers for every route, from memory. */
export const fakeHandlers = (state: FakeState): Handlers => ({
  ...fakeCharacters(state),
  ...fakeCanvas(state),
  ...fakeForms(state),
  ...fakeExports(),
  ...fakeImports,
  ...fakeOrder,
  ...fakeUpkeep,
  'app.status': () => statusOf(state),
  'app.dismissNotice': ({ id }) => {
    state.notices = state.notices.filter((notice) => notice.id !== id)
    return {}
  },
  'settings.get': () => state.settings,
  'settings.change': (change) => {
    state.settings = { ...state.settings, ...(change as Partial<FakeState['settings']>) }
    emit(state, 'settings.changed', {})
    return state.settings
  },
  'settings.chooseFfmpeg': () => ({ path: '/opt/ffmpeg/bin/ffmpeg' }),
  'settings.chooseLibraryFolder': () => ({ folder: '/home/anna/Work/Autumn' }),
  'key.status': () => state.key,
  'key.save': async ({ key }) => {
    await pause(900)
    if (key.includes('bad')) throw new Failure('key-refused')
    state.key = { lastFour: key.slice(-4), storedIn: 'keychain' }
    emit(state, 'status.changed', {})
    return state.key
  },
  'key.delete': () => {
    state.key = { lastFour: null, storedIn: null }
    emit(state, 'status.changed', {})
    return state.key
  },
  'account.get': () => ({ organization: 'Studio Oranje', balanceMicros: 12_080_000 }),
  'catalogue.list': () => ({ models: [...models] }),
  ...fakeMoney(),
  'operations.estimate': async ({ operation, params }) => {
    await pause(40)
    return estimateOf(operation, params)
  },
  'prices.status': () => ({ asOf: '2026-10-07', stale: false }),
  'prices.refresh': () => ({ asOf: '2026-11-23', stale: false }),
  'operations.ask': ({ operation, params }) => {
    if (operation !== deleteUpload.id) return { answer: { models: [], total: 0 } }
    state.uploads = state.uploads.filter(({ mediaUuid }) => mediaUuid !== params['upload'])
    return { answer: { upload: params['upload'] } }
  },
  'uploads.list': () => ({ uploads: state.uploads }),
  'models.list': () => ({ models: [] }),
  'models.keep': () => jobMissing(),
  'models.forget': () => ({}),
  'operations.earlier': () => ({ same: [], near: null }),
  'jobs.edit': ({ id }) => ({ job: state.jobs.find((job) => job.id === id) ?? jobMissing() }),
  'jobs.move': () => ({}),
  'queue.sendOffline': () => ({}),
  'queue.useFallback': () => ({ tasks: 0 }),
  'fallback.check': () => ({ checkpoint: 'dreamshaper_8', models: ['dreamshaper_8'] }),
  'operations.run': (wish) => {
    if (!state.scenario.writable) throw new Failure('library-read-only')
    return { job: addJob(state, wish) }
  },
  'jobs.list': () => ({
    jobs: state.jobs,
    beyond: Number(new URLSearchParams(location.search).get('beyond') ?? 0),
    queuePaused: state.queuePaused,
    offline: null,
    fallbackOffer: 0,
  }),
  'jobs.cancel': ({ id, task: only }) => {
    const job = changeTasks(state, id, (task) =>
      task.state === 'queued' && (only === undefined || task.uuid === only)
        ? { ...task, state: 'cancelled' }
        : task,
    )
    const count = (wanted: string): number =>
      job?.tasks.filter((task) => task.state === wanted).length ?? 0
    return { cancelled: count('cancelled'), alreadySent: count('running') }
  },
  'jobs.retry': ({ id }) => {
    const job = changeTasks(state, id, (task) =>
      isFinal(task.state) && task.state !== 'done'
        ? { ...task, state: 'queued', failure: null, ordinal: task.ordinal + 1 }
        : task,
    )
    if (!job) throw new Failure('not-found')
    return { job }
  },
  'jobs.pause': ({ id, paused }) => {
    state.jobs = state.jobs.map((job) => (job.id === id ? { ...job, paused } : job))
    emit(state, 'jobs.changed', { ids: [id] })
    return {}
  },
  'jobs.clear': () => {
    state.jobs = state.jobs.map((job) => ({
      ...job,
      cleared: job.cleared || job.tasks.every((task) => isFinal(task.state)),
    }))
    emit(state, 'jobs.changed', { ids: [] })
    return {}
  },
  'queue.pause': ({ paused }) => {
    state.queuePaused = paused
    emit(state, 'jobs.changed', { ids: [] })
    return {}
  },
  'assets.index': (wanted) => ({
    records: indexOf(state, wanted, null),
    whole: true,
    newestFirst: true,
  }),
  'assets.among': ({ ids, ...wanted }) => ({ records: indexOf(state, wanted, new Set(ids)) }),
  // The fake page serves each by itself.
  'assets.thumbnails': ({ ids }) => ({ addresses: ids.map(() => null) }),
  'assets.get': ({ id }) => found(state, id),
  'assets.list': ({ limit }) => ({ assets: [...state.assets.values()].slice(0, limit) }),
  'assets.trash': ({ ids }) => {
    setTrashed(state, ids, Date.now())
    return {}
  },
  'assets.restore': ({ ids }) => {
    setTrashed(state, ids, null)
    return {}
  },
  'assets.lastFrame': ({ id }) => ({ id: found(state, id).id }),
  'assets.reveal': ({ id }) => {
    found(state, id)
    return {}
  },
})
