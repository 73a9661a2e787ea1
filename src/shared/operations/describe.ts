import { defineOperation } from './operation.ts'
import { parameters } from './parameters.ts'

/** Words about a picture. */
export const describe = defineOperation({
  id: 'describe',
  title: 'Describe',
  verb: 'Describe',
  summary: 'Writes what a picture shows, or answers a question about it.',
  icon: 'message-square-text',
  group: 'describe',
  params: parameters('model', 'image', 'question'),
  needs: ['image'],
  instant: true,
  credits: 10,
  makes: 'words',
  places: ['on-the-asset'],
})
