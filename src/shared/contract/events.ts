/** What the main process tells the window unasked. Plain types: they come from our own side. */
export interface StudioEvents {
  /** These jobs changed; at most ten times a second. */
  'jobs.changed': { ids: string[] }
  /** Assets came, went or changed; `all`: more than can be told one by one. */
  'library.changed': { added: string[]; removed: string[]; changed?: string[]; all?: true }
  /** Engine, notices or the library's state changed. */
  'status.changed': Record<string, never>
  /** Limits, projects or what was spent changed. */
  'money.changed': Record<string, never>
  /** The user’s own models changed. */
  'models.changed': Record<string, never>
  /** Characters came, went or changed. */
  'characters.changed': Record<string, never>
  /** Chains changed. */
  'chains.changed': Record<string, never>
  /** Canvases came, went or changed. */
  'canvas.changed': Record<string, never>
  /** Presets changed. */
  'presets.changed': Record<string, never>
  /** Lists that prompts are drawn from changed. */
  'wildcards.changed': Record<string, never>
  /** Prices were read anew. */
  'catalogue.changed': Record<string, never>
  /** Folders, kept searches or tags changed. */
  'order.changed': Record<string, never>
  /** Groups of pictures that look the same changed. */
  'duplicates.changed': Record<string, never>
  /** An import went on. */
  'imports.changed': Record<string, never>
  /** Folders that files come from changed. */
  'sources.changed': Record<string, never>
  /** An export went on or ended. */
  'exports.changed': Record<string, never>
  /** The move of the library went on or ended. */
  'move.changed': Record<string, never>
  'settings.changed': Record<string, never>
}

export type EventName = keyof StudioEvents
