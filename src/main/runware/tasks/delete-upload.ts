import { z } from 'zod'
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
}
