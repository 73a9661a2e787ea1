import { z } from 'zod'
import { ownModel } from '#shared/model/own-model.ts'
import { upload } from '#shared/model/upload.ts'

const nothing = z.object({})
const air = z.object({ air: z.string().min(3).max(200) })

/** What can be asked about the user’s own models, and about what was uploaded. */
export const modelRoutes = {
  'models.list': {
    summary: 'Models of the user’s own and those they picked, newest first.',
    input: nothing,
    output: z.object({ models: z.array(ownModel) }),
  },
  'models.keep': {
    summary:
      'Keeps a model that was found, so that it can be used; marks it as a favourite or not.',
    input: air.extend({ favourite: z.boolean().optional() }),
    output: ownModel,
  },
  'models.forget': {
    summary: 'Takes a model out of the list. At the service it stays as it is.',
    input: air,
    output: nothing,
  },
  'uploads.list': {
    summary: 'Files that went in and lie at an engine, newest first.',
    input: nothing,
    output: z.object({ uploads: z.array(upload) }),
  },
} as const
