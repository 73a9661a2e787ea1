import { hostedWords, type Origin } from '#shared/catalogue/families.ts'
import type { Model } from '#shared/catalogue/model.ts'
import { rate, unknownPrice } from '#shared/catalogue/prices.ts'

type Base = Pick<Origin, 'creator' | 'hosting'> & Pick<Model, 'capabilities' | 'price' | 'seconds'>

const from = (creator: string, hosting: Origin['hosting']): Base => ({
  creator,
  hosting,
  capabilities: ['voice-over'],
  price: unknownPrice,
  seconds: { low: 3.6, high: 4.8 },
})

/** Published for one model; no other is known to take less. */
const speech = { min: 1, max: 2000 }
const language = {
  options: [
    'Auto',
    'Chinese',
    'English',
    'French',
    'German',
    'Italian',
    'Japanese',
    'Korean',
    'Portuguese',
    'Russian',
    'Spanish',
  ],
  default: 'Auto',
}
const speed = { min: 0.25, max: 4, step: 0.05, default: 1 }
const qwenPrice = rate('thousand-characters', 15_000)

/**
 * Models that read aloud, each in its own first voice: what their voices are called on the wire is not published.
 * Sources: model schemas of July 2026, the one of Qwen3-TTS of September 2026.
 */
export const voiceModels: readonly Model[] = [
  {
    ...from('MiniMax', 'partner'),
    air: 'minimax:speech@2.8',
    name: 'MiniMax Speech 2.8',
    summary: 'Natural voices with feeling, for narration and advertising.',
    architecture: 'minimax-speech',
    parameters: { speech },
  },
  {
    ...from('Alibaba', 'hosted'),
    air: 'alibaba:qwen@3-tts-1.7b-customvoice',
    name: 'Qwen3-TTS Voices',
    summary: 'Natural voices in ten languages, on free credit too.',
    architecture: 'qwen3-tts',
    parameters: {
      speech,
      language,
      speed,
      prompt: { ...hostedWords, optional: true },
    },
    price: qwenPrice,
  },
  {
    ...from('Alibaba', 'hosted'),
    air: 'alibaba:qwen@3-tts-1.7b-voicedesign',
    name: 'Qwen3-TTS Voice Design',
    summary: 'A voice made up from a description of it.',
    architecture: 'qwen3-tts',
    parameters: { speech, language, speed, prompt: hostedWords },
    price: qwenPrice,
  },
  {
    ...from('Google', 'partner'),
    air: 'google:gemini@3.1-flash-tts',
    name: 'Gemini 3.1 Flash TTS',
    summary: 'Follows directions on tone and pace in the text.',
    architecture: 'gemini-tts',
    parameters: { speech },
  },
  {
    ...from('xAI', 'partner'),
    air: 'xai:tts@0',
    name: 'xAI TTS',
    summary: 'Even narration at a low price.',
    architecture: 'xai-tts',
    parameters: { speech },
  },
  ...(
    [
      ['2', 'Inworld TTS 2', 'Expressive voices in many languages.'],
      ['1.5-max', 'Inworld TTS 1.5 Max', 'Careful voices for narration that carries a brand.'],
      ['1.5-mini', 'Inworld TTS 1.5 Mini', 'The small Inworld for many takes.'],
    ] as const
  ).map(([version, name, summary]) => ({
    ...from('Inworld', 'partner'),
    air: `inworld:tts@${version}`,
    name,
    summary,
    architecture: 'inworld-tts',
    parameters: { speech },
  })),
  {
    ...from('Fish Audio', 'partner'),
    air: 'fishaudio:s2.1@pro',
    name: 'Fish Audio S2.1 Pro',
    summary: 'Lively voices with laughter and whispers.',
    architecture: 'fish-audio',
    parameters: { speech },
  },
  {
    ...from('Nari Labs', 'hosted'),
    air: 'runware:dia2@2b',
    name: 'Dia 2',
    summary: 'Dialogue of two people, on free credit too.',
    architecture: 'dia',
    parameters: { speech },
  },
  {
    ...from('Nari Labs', 'hosted'),
    air: 'runware:dia@1.6b',
    name: 'Dia 1.6B',
    summary: 'The first Dia, with laughter and coughs.',
    architecture: 'dia',
    parameters: { speech },
  },
]
