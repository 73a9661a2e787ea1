import { isAbsolute } from 'node:path'
import { z } from 'zod'
import type { Envelope } from '#shared/contract/envelope.ts'
import { asFailure } from '#shared/contract/failures.ts'
import type { HandedIn, Handing } from '#shared/contract/import-routes.ts'

/** As many as anybody drops at once. */
const MOST = 100_000

/** Paths come from the preload, which has them from the system; an empty one is of a file that is not on disk. */
const paths = z
  .array(
    z
      .string()
      .max(32_768)
      .refine((path) => path === '' || isAbsolute(path)),
  )
  .min(1)
  .max(MOST)

/** Takes what the user dropped, pasted or chose in the window. */
export const createHandIn =
  (hand: (paths: readonly string[]) => Promise<HandedIn>) =>
  async (given: unknown): Promise<Envelope> => {
    const parsed = paths.safeParse(given)
    if (!parsed.success) return { ok: false, code: 'invalid-request', detail: {} }
    const onDisk = parsed.data.filter((path) => path !== '')
    try {
      const value: Handing = {
        handed: onDisk.length === 0 ? null : await hand(onDisk),
        pathless: parsed.data.flatMap((path, place) => (path === '' ? [place] : [])),
      }
      return { ok: true, value }
    } catch (error) {
      const { code, detail } = asFailure(error)
      return { ok: false, code, detail }
    }
  }
