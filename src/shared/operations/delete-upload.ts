import { z } from 'zod'
import { defineQuestion } from './operation.ts'
import { parameters } from './parameters.ts'

/** A file that went in, taken away from the service again. */
export const deleteUpload = defineQuestion({
  id: 'delete-upload',
  title: 'Delete an upload',
  verb: 'Delete',
  summary: 'Takes a file that went in away from the service.',
  icon: 'cloud-off',
  group: 'models',
  params: parameters('model', 'upload'),
  needs: ['upload'],
  answer: z.object({ upload: z.string() }),
  unlisted: true,
  forgets: 'upload',
  credits: 0,
  makes: 'nothing',
  places: [],
})
