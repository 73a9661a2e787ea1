import type { JobRecord } from '#main/library/jobs.ts'

/** A job of the demo engine as it lies on disk, unless told otherwise. */
export const someJob = (part: Partial<JobRecord> = {}): JobRecord => ({
  id: 'job',
  operation: 'text-to-image',
  params: {},
  model: 'runware:400@4',
  engine: 'demo',
  title: 'A lantern',
  createdAt: 1,
  paused: false,
  cleared: false,
  waitsFor: null,
  projectId: null,
  batchId: null,
  keyId: null,
  place: 1,
  helps: null,
  unanswered: false,
  destination: null,
  ...part,
})
