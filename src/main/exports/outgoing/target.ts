import type { Leaving, Prepared } from './prepare.ts'

/** How an unfinished file of an export is called; only such are ever swept. */
export const partName = (exportId: string, part = ''): string => `.chofesh-${exportId}${part}.part`

/** Whether a name is one of an unfinished file of an export. */
export const isPartOf = (exportId: string, name: string): boolean =>
  name.startsWith(`.chofesh-${exportId}`) && name.endsWith('.part')

/** What lies beside a picture is called like it, ending included, so that it is plain which file it is about. */
export const sidecarName = (fileName: string): string => `${fileName}.xmp`

/** Where an export goes. */
export interface Target {
  /** Writes a copy, whole or not at all; the paths or names of what was written. */
  add: (leaving: Leaving, prepared: Prepared) => Promise<string[]>
  /** Everything is in it. */
  finish: () => Promise<void>
  /** Leaves nothing behind that is not whole. */
  discard: () => Promise<void>
}
