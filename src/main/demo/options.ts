import { withoutUndefined } from '#shared/std/without-undefined.ts'

/** How a demo server behaves; everything has a default. */
export interface DemoOptions {
  /** 0 takes a free port. */
  readonly port?: number
  readonly host?: string
  /** Milliseconds since the epoch. */
  readonly now?: () => number
  /** How many times faster than the service; 1 is plausible, 0 never waits. */
  readonly speed?: number
  /** US dollars on the account. */
  readonly balance?: number
  /** API keys that are accepted; `null` takes any that is not empty. */
  readonly keys?: readonly string[] | null
  /** Whether the account has trial credit only: partner models are then refused. */
  readonly freeCreditOnly?: boolean
  /** A file that gets one JSON line for each task accepted, billed, refused or answered. */
  readonly logFile?: string
  /** Where models of one's own are kept from one run to the next; without it they go with the server. */
  readonly folder?: string
  /** Serves `POST /control/faults` and `GET /control/log`. */
  readonly control?: boolean
  /** Milliseconds after which a silent socket is closed and an undelivered frame forgotten. */
  readonly idleMs?: number
  /** The ffmpeg program, a path or a name to be found; it makes videos and compressed sound. */
  readonly ffmpeg?: string
}

/** The options with their defaults filled in. */
export interface Settings extends Required<Omit<DemoOptions, 'logFile' | 'folder'>> {
  readonly logFile: string | undefined
  readonly folder: string | undefined
}

const defaults: Settings = {
  port: 0,
  host: '127.0.0.1',
  now: Date.now,
  speed: 1,
  balance: 100,
  keys: null,
  freeCreditOnly: false,
  logFile: undefined,
  folder: undefined,
  control: false,
  idleMs: 120_000,
  ffmpeg: 'ffmpeg',
}

/** Fills in the defaults. */
export const settingsOf = (options: DemoOptions): Settings => ({
  ...defaults,
  ...withoutUndefined(options),
})
