import type { AudioModel } from './audio-model.ts'
import { amount, choice, flag, group, list, media, text, whole, type Fields } from './field.ts'

const seed = whole(0, 2_147_483_647)

const languages = choice(
  'Auto',
  'Chinese',
  'English',
  'Japanese',
  'Korean',
  'German',
  'French',
  'Russian',
  'Portuguese',
  'Spanish',
  'Italian',
)

const sampling: Fields = {
  temperature: amount(0, 2),
  topK: whole(0, 1000),
  topP: amount(0, 1),
  audioTemperature: amount(0, 2),
  maxNewTokens: whole(1, 8192),
}

const speech = (fields: Fields): Fields => ({ speech: group(fields, 'text') })

interface Row {
  readonly air: string
  readonly name: string
  readonly fields: Fields
  readonly required?: readonly string[]
  readonly usd: number
  readonly hosted?: true
}

const model = ({ air, name, fields, required = [], usd, hosted }: Row): AudioModel => ({
  air,
  name,
  fields,
  host: hosted ? 'runware' : 'partner',
  makes: 'voice',
  required: ['speech', ...required],
  duration: 0,
  seconds: 4,
  price: { per: 'character', usd },
})

const qwen = (voice: Fields): Fields => ({
  ...speech({ text: text(1, 2000), language: languages, speed: amount(0.25, 4), ...voice }),
  settings: group({ ...sampling, transcript: text(0, 2000), xVectorOnly: flag }),
})

const qwenVoices = choice(
  'Vivian',
  'Serena',
  'Uncle_Fu',
  'Dylan',
  'Eric',
  'Ryan',
  'Aiden',
  'Ono_Anna',
  'Sohee',
)

const plain: Fields = {
  text: text(1, 10_000),
  voice: text(1, 200),
  language: text(1, 40),
  speed: amount(0.25, 4),
  volume: amount(0, 10),
  pitch: whole(-12, 12),
  tone: text(1, 200),
}

const dialogue: Fields = {
  negativePrompt: text(1, 2000),
  seed,
  CFGScale: amount(0, 20),
  ...speech({ ...plain, voices: list(text(1, 200), 1, 4) }),
  settings: group(sampling),
}

const rows: readonly Row[] = [
  {
    air: 'minimax:speech@2.8',
    name: 'MiniMax Speech 2.8',
    fields: {
      ...speech({ ...plain, speed: amount(0.5, 2) }),
      settings: group({ emotion: text(1, 40), textNormalization: flag, turbo: flag }),
    },
    usd: 0.00006,
  },
  {
    air: 'inworld:tts@2',
    name: 'Inworld TTS 2',
    fields: {
      ...speech(plain),
      settings: group({ temperature: amount(0, 2), textNormalization: flag }),
    },
    usd: 0.00001,
  },
  {
    air: 'inworld:tts@1.5-max',
    name: 'Inworld TTS 1.5 Max',
    fields: {
      ...speech(plain),
      settings: group({ temperature: amount(0, 2), textNormalization: flag }),
    },
    usd: 0.00001,
  },
  {
    air: 'inworld:tts@1.5-mini',
    name: 'Inworld TTS 1.5 Mini',
    fields: {
      ...speech(plain),
      settings: group({ temperature: amount(0, 2), textNormalization: flag }),
    },
    usd: 0.000005,
  },
  {
    air: 'google:gemini@3.1-flash-tts',
    name: 'Gemini 3.1 Flash TTS',
    fields: {
      seed,
      ...speech({ ...plain, voices: list(text(1, 200), 1, 2) }),
      settings: group({ temperature: amount(0, 2), systemPrompt: text(1, 5000) }),
    },
    usd: 0.00003,
  },
  { air: 'xai:tts@0', name: 'Grok TTS', fields: speech(plain), usd: 0.00002 },
  {
    air: 'fishaudio:s2.1@pro',
    name: 'Fish Audio S2.1 Pro',
    fields: {
      inputs: group({ audio: media }),
      ...speech(plain),
      settings: group({ ...sampling, transcript: text(0, 2000), textNormalization: flag }),
    },
    usd: 0.000015,
  },
  {
    air: 'alibaba:qwen@3-tts-1.7b-base',
    name: 'Qwen3 TTS clone',
    fields: { inputs: group({ audio: media }, 'audio'), ...qwen({ voice: choice('clone') }) },
    required: ['inputs'],
    usd: 0.000015,
    hosted: true,
  },
  {
    air: 'alibaba:qwen@3-tts-1.7b-customvoice',
    name: 'Qwen3 TTS',
    fields: { positivePrompt: text(1, 2000), ...qwen({ voice: qwenVoices }) },
    usd: 0.000015,
    hosted: true,
  },
  {
    air: 'alibaba:qwen@3-tts-1.7b-voicedesign',
    name: 'Qwen3 TTS voice design',
    fields: { positivePrompt: text(1, 2000), ...qwen({ voice: text(1, 100) }) },
    required: ['positivePrompt'],
    usd: 0.000015,
    hosted: true,
  },
  { air: 'runware:dia@1.6b', name: 'Dia 1.6B', fields: dialogue, usd: 0.000012, hosted: true },
  {
    air: 'runware:dia2@2b',
    name: 'Dia2 2B',
    fields: { inputs: group({ audio: media }), ...dialogue },
    usd: 0.000012,
    hosted: true,
  },
]

/** Voices for text; the vendors name no bounds for most of their texts. */
export const speechModels: readonly AudioModel[] = rows.map(model)
