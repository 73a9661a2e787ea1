import { defineOperation } from './operation.ts'
import { parameters } from './parameters.ts'

/** Words about a film. */
export const describeVideo = defineOperation({
  id: 'describe-video',
  title: 'Describe video',
  verb: 'Describe',
  summary: 'Writes what happens in a film.',
  icon: 'message-square-text',
  group: 'describe',
  params: parameters('model', 'video'),
  needs: ['video'],
  instant: true,
  credits: 10,
  makes: 'words',
  places: ['on-the-asset'],
})
