import type { Catalogue } from '#shared/catalogue/catalogue.ts'
import type { UsageDay } from '#shared/contract/engine.ts'
import type { EventName, StudioEvents } from '#shared/contract/events.ts'
import type { Row } from '#shared/model/spend.ts'
import type {
  AppStatus,
  FallbackStatus,
  Notice,
  PriceSheetStatus,
} from '#shared/contract/routes.ts'
import type { Account } from '#shared/model/account.ts'
import type { EngineId } from '#shared/model/engine.ts'
import type { Documents } from '#main/documents/documents.ts'
import type { Library } from '#main/library/library.ts'
import type { Reader } from '#main/library/reading/reader.ts'
import type { Vault } from '#main/secrets/vault.ts'
import type { SettingsFile } from '#main/settings/settings-file.ts'
import type { CanvasFiles } from '#main/studio/canvases/canvas-files.ts'
import type { Exports } from '#main/studio/exports/export-assets.ts'
import type { Moving } from '#main/studio/upkeep/moving.ts'
import type { Studio } from '#main/studio/studio.ts'

/** Files of one kind, as a dialog offers them. */
export interface FileKind {
  name: string
  extensions: string[]
}

/** What the handlers work with. */
export interface HandlerContext {
  studio: Studio
  library: Library
  documents: Documents
  canvasFiles: CanvasFiles
  /** Reads what takes longer. */
  reader: Pick<Reader, 'ask'>
  settings: SettingsFile
  vault: Vault
  catalogue: () => Catalogue
  currentEngine: () => EngineId
  /** Looks again whether there is a key, and lets waiting work try at once. */
  keyChanged: () => Promise<void>
  account: () => Promise<Account>
  /** What the service says it charged by day. */
  usage: (days: { from: string; to: string }) => Promise<UsageDay[]>
  /** Asks the user where to, and writes a table there; null when they change their mind. */
  saveTable: (name: string, rows: readonly Row[]) => Promise<string | null>
  /** Asks the user where to, and writes a text there; null when they change their mind. */
  saveText: (file: { name: string; kind: FileKind }, text: string) => Promise<string | null>
  /** Asks the user for a file and reads it; null when they change their mind. */
  openText: (kind: FileKind) => Promise<{ name: string; text: string } | null>
  /** Asks the service with this key. Throws when it is refused or cannot be checked. */
  checkKey: (key: string) => Promise<Account>
  /** Looks whether a WebUI answers at an address. */
  checkFallback: (address: string) => Promise<FallbackStatus>
  prices: { status: () => PriceSheetStatus; refresh: () => Promise<PriceSheetStatus> }
  notices: { list: () => Notice[]; dismiss: (id: string) => void }
  about: Pick<AppStatus, 'version' | 'electron' | 'platform'>
  emit: <Name extends EventName>(name: Name, event: StudioEvents[Name]) => void
  now: () => number
  /** Shows a file in the system's file manager. */
  reveal: (path: string) => void
  moving: Moving
  /** Ends the studio and starts it again. */
  relaunch: () => void
  /** Asks the user for a folder; null when they change their mind. */
  chooseFolder: () => Promise<string | null>
  /** Asks the user for files; none when they change their mind. */
  chooseFiles: () => Promise<string[]>
  /** Asks the user for the name of a file to be written; null when they change their mind. */
  chooseNewFile: (file: { name: string; kind: FileKind }) => Promise<string | null>
  /** Copies that leave. */
  exporting: {
    exports: Exports
    /** Makes ready to drag these files, with the thumbnail of the first under the pointer, where there is one. */
    prepareDrag: (
      paths: readonly string[],
      thumbnail: { path: string; width: number; height: number } | null,
    ) => Promise<void>
    /** Goes on with a drag as the files that were made ready last. */
    drag: () => void
    clipboard: {
      putFiles: (paths: readonly string[]) => Promise<void>
      putPicture: (path: string, size: { width: number; height: number }) => Promise<void>
      putText: (text: string) => Promise<void>
    }
  }
  /** Asks the user for a file, of one kind where that is told; null when they change their mind. */
  chooseFile: (kind?: FileKind) => Promise<string | null>
  ffmpeg: {
    /** Where it is; null: nowhere. */
    find: () => string | null
    /** Whether a program is ffmpeg. */
    check: (path: string) => Promise<boolean>
  }
}
