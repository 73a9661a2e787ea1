import { asFailure, Failure } from '#shared/contract/failures.ts'
import type { Asset } from '#shared/model/asset.ts'
import type { ExportOptions, ExportState } from '#shared/model/export.ts'
import type { FailureData } from '#shared/model/job.ts'
import type { Destination } from '#main/exports/exporter.ts'
import { coalesce } from '#main/studio/coalesce.ts'
import { createCopyOut, type ExportPorts } from './copy-out.ts'
import { createNames } from './export-names.ts'

/** So many finished exports are remembered. */
const REMEMBERED = 20

/** So many of those that failed are named. */
const NAMED = 100

/** What to export, how, and where to. */
export interface Wanted {
  ids: readonly string[]
  options: ExportOptions
  /** A folder or a file; null: beside each original. */
  place: string | null
}

/** What was written of one asset. */
interface Written {
  signed: boolean
  /** Its name or path; null where there was nothing to write. */
  file: string | null
  sidecars: number
}

const dataOf = (error: unknown): FailureData => {
  const { code, detail } = asFailure(error)
  return { code, detail }
}

/** A path’s last part. */
const nameIn = (path: string | undefined): string | null => path?.split(/[/\\]/u).at(-1) ?? null

/** Nothing further can be written either. */
const isHopeless = (error: unknown): boolean => asFailure(error).code === 'disk-full'

/** Exports of many assets, one after the other, with what became of each. */
export const createExports = (ports: ExportPorts) => {
  const { library, clock, exporter } = ports
  const { modelName, endingOf, copyOut, tellBeside } = createCopyOut(ports)
  const exports = new Map<string, ExportState>()
  const cancelled = new Set<string>()
  const changed = coalesce(clock, () => ports.emit('exports.changed', {}))

  const assetsOf = (ids: readonly string[]): Asset[] =>
    ids.flatMap((id) => library.assets.get(id) ?? [])

  const stateOf = (id: string): ExportState => {
    const state = exports.get(id)
    if (!state) throw new Failure('not-found', { what: 'export' })
    return state
  }

  const update = (id: string, change: (state: ExportState) => Partial<ExportState>): void => {
    const state = stateOf(id)
    exports.set(id, { ...state, ...change(state) })
    changed.add(id)
  }

  const leaveOut = (id: string, name: string, error: unknown): void => {
    if (isHopeless(error)) throw error
    if (asFailure(error).code === 'internal') ports.report(error)
    update(id, (state) => ({
      done: state.done + 1,
      leftOut: state.leftOut + 1,
      failed: [...state.failed, { name, failure: dataOf(error) }].slice(0, NAMED),
    }))
  }

  const keep = (id: string, { signed, file, sidecars }: Written): void =>
    update(id, (state) => ({
      done: state.done + 1,
      written: state.written + (file === null ? 0 : 1),
      first: state.first ?? file,
      signed: state.signed + (signed ? 1 : 0),
      sidecars: state.sidecars + sidecars,
    }))

  /** Writes one after the other; one that fails is named and stops nothing. */
  const all = async (
    id: string,
    { ids, options }: Wanted,
    write: (asset: Asset, name: string) => Promise<Written>,
  ): Promise<void> => {
    const nameOf = createNames({ options, modelName }, ids.length)
    for (const assetId of ids) {
      if (cancelled.has(id)) return
      const asset = library.assets.get(assetId)
      if (asset === null) leaveOut(id, assetId, new Failure('not-found', { what: 'asset' }))
      else {
        const name = nameOf(asset)
        try {
          keep(id, await write(asset, name))
        } catch (error) {
          leaveOut(id, asset.name ?? name, error)
        }
      }
    }
  }

  const copies = async (id: string, wanted: Wanted, to: Destination): Promise<void> => {
    const out = await exporter.open(id, to)
    try {
      await all(id, wanted, async (asset, name) => {
        const { signed, paths } = await copyOut(out, { asset, name, wish: wanted.options })
        return { signed, file: nameIn(paths[0]), sidecars: paths.length - 1 }
      })
      // An empty zip is of no use to anybody.
      const isWorthKeeping = to.into === 'folder' || stateOf(id).written > 0
      if (cancelled.has(id) || !isWorthKeeping) await out.discard()
      else await out.finish()
    } catch (error) {
      await out.discard()
      throw error
    }
  }

  const besides = (id: string, wanted: Wanted): Promise<void> =>
    all(id, wanted, async (asset) => {
      const file = await tellBeside(asset, wanted.options.metadata)
      return { signed: false, file, sidecars: 0 }
    })

  const work = async (id: string, wanted: Wanted): Promise<void> => {
    const { place, options } = wanted
    if (place === null || options.into === 'beside') await besides(id, wanted)
    else await copies(id, wanted, { into: options.into, place })
    update(id, () => ({ state: cancelled.has(id) ? 'cancelled' : 'done' }))
  }

  const forgetOld = (): void => {
    const ended = [...exports.values()].filter(({ state }) => state !== 'running')
    for (const { id } of ended.slice(0, -REMEMBERED)) exports.delete(id)
  }

  const start = (wanted: Wanted): { id: string; ended: Promise<void> } => {
    const id = clock.uuid()
    exports.set(id, {
      id,
      state: 'running',
      into: wanted.options.into,
      place: wanted.place,
      total: wanted.ids.length,
      done: 0,
      written: 0,
      first: null,
      signed: 0,
      sidecars: 0,
      leftOut: 0,
      failed: [],
      failure: null,
    })
    changed.add(id)
    const ended = work(id, wanted).catch((error: unknown) => {
      if (asFailure(error).code === 'internal') ports.report(error)
      update(id, () => ({ state: 'failed', failure: dataOf(error) }))
    })
    const forgotten = ended.then(forgetOld)
    return { id, ended: forgotten }
  }

  /**
   * Copies for another program, in a folder that is swept at the next start. What lies beside a file stays here: a chat
   * or a canvas has no use for it. Throws why, where nothing could be copied.
   */
  const pass = async (ids: readonly string[], options: ExportOptions): Promise<string[]> => {
    const wish: ExportOptions = { ...options, format: 'same', size: 'same', names: '{name}' }
    const assets = assetsOf(ids)
    const nameOf = createNames({ options: wish, modelName }, assets.length)
    const out = await exporter.openPassing()
    const paths: string[] = []
    let trouble: unknown = new Failure('not-found', { what: 'asset' })
    for (const asset of assets) {
      try {
        const copy = await copyOut(out, { asset, name: nameOf(asset), wish })
        paths.push(...copy.paths.slice(0, 1))
      } catch (error) {
        trouble = error
      }
    }
    if (paths.length === 0) throw trouble
    return paths
  }

  return {
    /** The first names that files would get. */
    names: (ids: readonly string[], options: ExportOptions, total: number): string[] => {
      const nameOf = createNames({ options, modelName }, total)
      return assetsOf(ids).map((asset) => `${nameOf(asset)}.${endingOf(asset, options)}`)
    },
    /** Begins to write copies of assets into a folder or a zip file. */
    start,
    /** Newest first. */
    list: (): ExportState[] => [...exports.values()].toReversed(),
    get: stateOf,
    /** What is written whole stays in its folder; an unfinished zip file goes. */
    cancel: (id: string): void => {
      if (stateOf(id).state === 'running') cancelled.add(id)
    },
    /** Closes the message about an export that has ended. */
    dismiss: (id: string): void => {
      if (stateOf(id).state === 'running') return
      exports.delete(id)
      changed.add(id)
    },
    pass,
    dispose: changed.dispose,
  }
}
export type Exports = ReturnType<typeof createExports>
