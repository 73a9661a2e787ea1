import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useJobs } from '#renderer/bridge/queries.ts'
import { Unseen } from '#renderer/ui/unseen.tsx'
import { counted } from '#renderer/words/numbers.ts'
import { jobStateWords } from '#renderer/words/tasks.ts'
import { type JobState, type JobView, isFinal } from '#shared/model/job.ts'

const isOver = (job: JobView): boolean => job.tasks.every((task) => isFinal(task.state))

const sentence = (job: JobView): string => {
  const made = job.tasks.filter((task) => task.assetId !== null).length
  const what = made > 0 ? `, ${counted(made, 'picture', 'pictures')}` : ''
  return `${jobStateWords[job.state]}${what}: ${job.title.slice(0, 80)}`
}

/** Tells screen readers which jobs have ended. */
export const Announcements = (): ReactNode => {
  const jobs = useJobs().data?.jobs
  const known = useRef<Map<string, JobState> | null>(null)
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (!jobs) return
    const before = known.current
    known.current = new Map(jobs.map((job) => [job.id, job.state]))
    const ended = jobs.find((job) => {
      const was = before?.get(job.id)
      return was !== undefined && was !== job.state && isOver(job)
    })
    if (ended) setSaid(sentence(ended))
  }, [jobs])
  return (
    <Unseen>
      <span aria-live="polite">{said}</span>
    </Unseen>
  )
}
