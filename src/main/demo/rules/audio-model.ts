import type { ToolModel } from './tool-model.ts'

/** One model that makes sound. */
export interface AudioModel extends ToolModel {
  readonly makes: 'music' | 'effect' | 'voice'
  /** Seconds when the task does not say; a voice takes as long as its text. */
  readonly duration: number
  readonly price: { readonly per: 'second' | 'character' | 'result'; readonly usd: number }
}
