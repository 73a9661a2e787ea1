import { z } from 'zod'
import { saysMediaIsGone } from '#main/runware/error-codes.ts'
import type { Wire } from './wire.ts'

const gone = z.looseObject({ mediaUUID: z.string().catch('') })

/** Taking a file back as `mediaStorage`. */
export const deleteUpload: Wire = {
  taskType: 'mediaStorage',
  async: false,
  withoutModel: true,
  free: true,
  places: { upload: 'media' },
  more: () => ({ operation: 'delete' }),
  answer: (item) => ({ upload: gone.parse(item).mediaUUID }),
  moot: (code, { media }) => (saysMediaIsGone(code) ? { upload: media } : undefined),
}
