import { renameSync } from 'node:fs'
import { join } from 'node:path'
import Store from 'electron-store'
import { Failure } from '#shared/contract/failures.ts'
import {
  defaultSettings,
  settings as schema,
  type Settings,
  type SettingsChange,
} from '#shared/model/settings.ts'

const open = (folder: string) =>
  new Store<Record<string, unknown>>({ cwd: folder, name: 'settings' })

/** The fields of a file that are valid, the others at their defaults. */
const readable = (stored: Record<string, unknown>): { settings: Settings; broken: string[] } => {
  const whole = schema.safeParse(stored)
  if (whole.success) return { settings: whole.data, broken: [] }
  const broken = [...new Set(whole.error.issues.map((issue) => String(issue.path[0])))]
  const kept = Object.fromEntries(Object.entries(stored).filter(([name]) => !broken.includes(name)))
  const mended = schema.safeParse(kept)
  return { settings: mended.success ? mended.data : defaultSettings, broken }
}

/** Puts a file aside that cannot be used, under a name that says when. */
const setAside = (folder: string, now: number): string => {
  const name = `settings.broken-${new Date(now).toISOString().replaceAll(/[:.]/gu, '-')}.json`
  renameSync(join(folder, 'settings.json'), join(folder, name))
  return name
}

const openWhole = (
  folder: string,
  now: number,
): { store: ReturnType<typeof open>; lost: Failure | null } => {
  try {
    return { store: open(folder), lost: null }
  } catch {
    const file = setAside(folder, now)
    return { store: open(folder), lost: new Failure('settings-reset', { file }) }
  }
}

/**
 * The settings file in a folder. It is validated when read: a file that is no JSON is set aside, single values that
 * make no sense go back to their defaults; `problem` says so.
 */
export const createSettings = (folder: string, now: number) => {
  const { store, lost } = openWhole(folder, now)
  const { settings: first, broken } = readable(store.store)
  let current = first
  return {
    problem:
      lost ?? (broken.length > 0 ? new Failure('settings-reset', { settings: broken }) : null),
    get: (): Settings => current,
    /** Throws `file-not-written`, and nothing is changed. */
    change: (change: SettingsChange & Partial<Pick<Settings, 'ffmpegPath'>>): Settings => {
      const next = schema.parse({ ...current, ...change })
      try {
        store.store = { ...next }
      } catch (error) {
        throw new Failure('file-not-written', { path: store.path }, { cause: error })
      }
      current = next
      return current
    },
  }
}
export type SettingsFile = ReturnType<typeof createSettings>
