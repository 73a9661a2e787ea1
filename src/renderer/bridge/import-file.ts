import { type UseMutationResult, useMutation } from '@tanstack/react-query'
import { envelope } from '#shared/contract/envelope.ts'
import { Failure } from '#shared/contract/failures.ts'
import { inboxUrl } from './media-url.ts'

/**
 * Brings a file into the library: streamed to disk by the main process, never as a message. `parentId` is the asset it
 * was made of.
 */
export const importFile = async (
  file: File,
  parentId: string | null = null,
): Promise<{ id: string }> => {
  const response = await fetch(inboxUrl, {
    method: 'POST',
    headers: {
      'x-file-name': encodeURIComponent(file.name),
      ...(parentId === null ? {} : { 'x-parent': parentId }),
    },
    body: file,
  })
  const answer = envelope.parse(await response.json())
  if (!answer.ok) throw new Failure(answer.code, answer.detail)
  return answer.value as { id: string }
}

/** Brings a file into the library and answers with its asset; one that is there already is found again. */
export const useImportFile = (): UseMutationResult<{ id: string }, Error, File> =>
  useMutation({ mutationFn: (file) => importFile(file) })
