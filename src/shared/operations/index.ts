import type { z } from 'zod'
import { enhancePrompt } from './enhance-prompt.ts'
import { textToImage } from './text-to-image.ts'

/** Everything a person can ask the service for. */
export const operations = [textToImage, enhancePrompt] as const

export type AnyOperation = (typeof operations)[number]
export type OperationId = AnyOperation['id']

type InputOf<Each> = Each extends AnyOperation
  ? { operation: Each['id']; params: z.input<Each['params']> }
  : never

/** An operation and its parameters, kept together: one union member per record. */
export type OperationRequest = InputOf<AnyOperation>

const byId = new Map<string, AnyOperation>(operations.map((operation) => [operation.id, operation]))

/** The record with this id, or undefined. */
export const findOperation = (id: string): AnyOperation | undefined => byId.get(id)
