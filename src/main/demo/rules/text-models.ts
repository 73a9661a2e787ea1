import {
  amount,
  anything,
  choice,
  flag,
  group,
  list,
  media,
  text,
  whole,
  type Fields,
} from './field.ts'
import { chargeFields, taskFields } from './common.ts'
import type { ToolModel } from './tool-model.ts'

/** One model that answers with text. */
export interface TextModel extends ToolModel {
  /** US dollars for a million tokens read and written. */
  readonly rates: readonly [read: number, written: number]
}

const message = group(
  { role: choice('user', 'assistant'), content: text(1, 200_000) },
  'role',
  'content',
)

/** The common parameters of `textInference`; streams are not served. */
export const textFields: Fields = {
  ...taskFields,
  ...chargeFields,
  model: { is: 'air' },
  messages: list(message, 1, 500),
  settings: group({
    systemPrompt: text(0, 200_000),
    maxTokens: whole(1, 200_000),
    temperature: amount(0, 2),
    topP: amount(0, 1),
    topK: whole(0, 1000),
    thinkingLevel: choice('none', 'low', 'medium', 'high', 'max', 'adaptive'),
    stopSequences: list(text(1, 100), 0, 10),
    presencePenalty: amount(-2, 2),
    frequencyPenalty: amount(-2, 2),
    cache: group({ scope: choice('system', 'system+history'), ttl: choice('5m', '1h') }),
  }),
  tools: list(anything, 0, 128),
  toolChoice: anything,
  jsonSchema: anything,
  inputs: group({ images: list(media, 1, 20), videos: list(media, 1, 5) }),
  seed: whole(0, Number.MAX_SAFE_INTEGER),
  includeUsage: flag,
  numberResults: whole(1, 4),
  outputFormat: choice('TEXT'),
}

const airs =
  'alibaba:qwen@3.5-27b anthropic:claude@haiku-4.5 anthropic:claude@sonnet-4.6 deepseek:v4@flash google:gemini@3-flash google:gemini@3.1-pro google:gemma@4-31b minimax:m3@0 moonshotai:kimi@k2.6 openai:gpt@5-mini openai:gpt@5.4 xai:grok@4.3 zai:glm@5.1'.split(
    ' ',
  )

/** The models of `textInference`. */
export const textModels: readonly TextModel[] = airs.map((air) => ({
  air,
  name: air,
  host: air === 'google:gemma@4-31b' ? 'runware' : 'partner',
  fields: {},
  required: ['messages'],
  rules: [
    {
      code: 'invalidMessages',
      parameter: ['messages'],
      message: 'The last message must be from the user.',
      broken: ({ messages }) => {
        const last: unknown = Array.isArray(messages) ? messages.at(-1) : undefined
        return (
          typeof last !== 'object' || last === null || !('role' in last) || last.role !== 'user'
        )
      },
    },
  ],
  rates: [0.102, 0.297],
  seconds: 2,
}))
