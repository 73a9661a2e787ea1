import type { Bridge } from '#shared/contract/bridge.ts'

declare global {
  interface Window {
    /** The preload's door to the main process. */
    readonly studio: Bridge
  }
}
