import { constants } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Where lies what was drawn of an asset: its thumbnail or its stand-in. */
export const drawnPath = (folder: string, hash: string): string =>
  join(folder, hash.slice(0, 2), hash)

/** How it is opened. No link is followed: what we have drawn ourselves is none. */
export const READ_DRAWN = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)

export const readDrawn = (path: string): Promise<Buffer> => readFile(path, { flag: READ_DRAWN })
