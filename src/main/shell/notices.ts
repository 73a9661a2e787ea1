import { randomUUID } from 'node:crypto'
import type { Failure } from '#shared/contract/failures.ts'
import type { Notice } from '#shared/contract/routes.ts'

/** Standing messages of this run. */
export const createNotices = () => {
  let notices: Notice[] = []
  return {
    add: ({ code, detail }: Failure): void => {
      notices.push({ id: randomUUID(), failure: { code, detail } })
    },
    list: (): Notice[] => notices,
    dismiss: (id: string): void => {
      notices = notices.filter((notice) => notice.id !== id)
    },
  }
}
