import type { FailureCode } from '#shared/contract/failures.ts'
import type { PictureFacts } from './media.ts'

/** What the media process is asked; both ends are ours, so the types are the contract. */
export interface MediaRequest {
  id: number
  path: string
  thumbnail: string
}

export type MediaAnswer =
  | { id: number; ok: true; facts: PictureFacts }
  | { id: number; ok: false; code: FailureCode; detail: Record<string, unknown> }
