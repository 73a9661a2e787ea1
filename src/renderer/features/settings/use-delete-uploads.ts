import { useState } from 'react'
import { useDeleteUpload } from '#renderer/bridge/models.ts'
import { say } from '#renderer/ui/toaster.tsx'
import { uploadsWords as words } from '#renderer/words/uploads.ts'
import { asFailure, type Failure, type FailureCode } from '#shared/contract/failures.ts'
import type { Upload } from '#shared/model/upload.ts'

/** Where deleting stands: under way, or over with some that are still there. */
export type Deleting =
  | { is: 'idle' }
  | { is: 'under-way'; done: number; count: number }
  | { is: 'partly'; left: number; count: number; failure: Failure }

/** What would stop the next one too. */
const stopsAll: ReadonlySet<FailureCode> = new Set([
  'no-network',
  'connection-untrusted',
  'key-missing',
  'key-refused',
  'key-not-allowed',
  'host-not-confirmed',
  'demo-unavailable',
  'library-read-only',
])

/** Deletes uploads one after another; says how many of them are still there. */
export const useDeleteUploads = () => {
  const remove = useDeleteUpload()
  const [deleting, setDeleting] = useState<Deleting>({ is: 'idle' })

  const removeAll = async (uploads: readonly Upload[]): Promise<void> => {
    const count = uploads.length
    let removed = 0
    let failure: Failure | null = null
    for (const [done, { mediaUuid }] of uploads.entries()) {
      setDeleting({ is: 'under-way', done, count })
      try {
        await remove(mediaUuid)
        removed += 1
      } catch (error) {
        failure = asFailure(error)
        if (stopsAll.has(failure.code)) break
      }
    }
    if (failure === null) say({ title: words.removed(count) })
    setDeleting(
      failure === null ? { is: 'idle' } : { is: 'partly', left: count - removed, count, failure },
    )
  }

  return {
    deleting,
    removeAll: (uploads: readonly Upload[]): void => void removeAll(uploads),
  }
}
