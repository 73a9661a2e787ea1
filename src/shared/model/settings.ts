import { z } from 'zod'
import { engineId } from './engine.ts'
import { exportOptions } from './export.ts'

/** https anywhere, http only on this machine: a key must not cross a network in the open. */
const ADDRESS =
  /^(?:https:\/\/[^\s/@]+|http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?)(?:\/\S*)?$/

const keyChoices = z.record(z.string().max(64), z.string().max(40))

/** The settings file. Every field has a default, so that an older file is always readable. */
export const settings = z.object({
  theme: z.enum(['system', 'dark', 'light']).default('system'),
  /** Absolute path; null: `Chofesh Studio` in the user's pictures folder. */
  libraryFolder: z.string().min(1).nullable().default(null),
  /** null: the service when there is a key, the demo engine otherwise. */
  engine: engineId.nullable().default(null),
  /** Another address for the service: https, or http on this machine. */
  baseUrl: z.string().regex(ADDRESS).nullable().default(null),
  /** Hosts besides the service's own that may be sent the stored key. */
  confirmedHosts: z.array(z.string()).default([]),
  /** Tasks in flight at once. */
  concurrency: z.int().min(1).max(8).default(3),
  /** Ask the engine to mark unsafe results. */
  checkContent: z.boolean().default(true),
  /** Rewrite every prompt before generating. */
  alwaysEnhance: z.boolean().default(false),
  /** Thumbnail row height in the library, in pixels. */
  gridSize: z.int().min(96).max(480).default(220),
  /** Whether pictures lie in rows that keep their shapes, or in squares. */
  gridShape: z.enum(['justified', 'square']).default('justified'),
  /** Show a film’s frames by where the pointer is over it. */
  scrubFilms: z.boolean().default(true),
  /** The project new work is booked to. */
  project: z.uuid().nullable().default(null),
  /** The model that spending is compared with. */
  baseline: z.string().max(256).default('runware:101@1'),
  /** Offer an earlier result for a request without a fixed seed too. */
  reuseUnseeded: z.boolean().default(false),
  /** A Stable Diffusion WebUI or Forge server of the user's own. */
  fallbackAddress: z.string().max(2048).nullable().default(null),
  /** Whether that server answers when the service is down. */
  fallbackPolicy: z.enum(['never', 'ask', 'when-down']).default('never'),
  /** The ffmpeg that was chosen; null: the one on the search path. Never set by the window, since it is run. */
  ffmpegPath: z.string().min(1).max(4096).nullable().default(null),
  /** How copies were made last; what they tell goes for drags and the clipboard too. */
  exporting: exportOptions.prefault({}),
  /** Keys that the user chose, by command; empty: none. */
  keys: keyChoices.default({}),
  /** The welcome has been answered. */
  welcomed: z.boolean().default(false),
})
export type Settings = z.infer<typeof settings>

/** A change of some settings. */
export const settingsChange = z
  .object({
    theme: settings.shape.theme.unwrap(),
    libraryFolder: settings.shape.libraryFolder.unwrap(),
    engine: settings.shape.engine.unwrap(),
    baseUrl: settings.shape.baseUrl.unwrap(),
    confirmedHosts: settings.shape.confirmedHosts.unwrap(),
    concurrency: settings.shape.concurrency.unwrap(),
    checkContent: settings.shape.checkContent.unwrap(),
    alwaysEnhance: settings.shape.alwaysEnhance.unwrap(),
    gridSize: settings.shape.gridSize.unwrap(),
    gridShape: settings.shape.gridShape.unwrap(),
    scrubFilms: settings.shape.scrubFilms.unwrap(),
    project: settings.shape.project.unwrap(),
    baseline: settings.shape.baseline.unwrap(),
    reuseUnseeded: settings.shape.reuseUnseeded.unwrap(),
    fallbackAddress: settings.shape.fallbackAddress.unwrap(),
    fallbackPolicy: settings.shape.fallbackPolicy.unwrap(),
    exporting: exportOptions,
    keys: keyChoices,
    welcomed: settings.shape.welcomed.unwrap(),
  })
  .partial()
export type SettingsChange = z.infer<typeof settingsChange>

export const defaultSettings: Settings = settings.parse({})
