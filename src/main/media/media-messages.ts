import type { FailureCode } from '#shared/contract/failures.ts'
import type { Media } from './media.ts'

type Question = 'inspect' | 'hashPixels' | 'clean' | 'lastFrame' | 'convert'

/** What the media process is asked; both ends are ours, so the types are the contract. */
export type MediaRequest = {
  [Name in Question]: {
    id: number
    ask: Name
    request: Parameters<Media[Name]>[0]
    /** Where ffmpeg is just now; null: nowhere. */
    ffmpeg: string | null
  }
}[Question]

export type MediaAnswer =
  | { id: number; ok: true; value: Awaited<ReturnType<Media[Question]>> }
  | { id: number; ok: false; code: FailureCode; detail: Record<string, unknown> }
