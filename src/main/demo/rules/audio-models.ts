import type { AudioModel } from './audio-model.ts'
import { audioSettings } from './audio-settings.ts'
import { fileFields, formats } from './common.ts'
import { oneOf } from './cross-rule.ts'
import { amount, choice, flag, group, list, media, text, whole, type Fields } from './field.ts'
import { provider } from './image-fields.ts'
import { speechModels } from './speech-models.ts'

/** The common parameters of `audioInference`. */
export const audioFields: Fields = {
  ...fileFields,
  outputFormat: formats('MP3', 'WAV', 'FLAC', 'OGG'),
  numberResults: whole(1, 4),
  ...audioSettings,
}

const seed = whole(0, 2_147_483_647)

const musicSettings: Fields = {
  settings: group({
    lyrics: text(0, 5000),
    bpm: whole(30, 300),
    keyScale: text(0, 40),
    timeSignature: { is: 'either', of: [text(1, 5), whole(2, 12)] },
    vocalLanguage: text(1, 20),
    instrumental: flag,
    guidanceType: choice('apg', 'cfg'),
    temperature: amount(0, 2),
    topK: whole(0, 1000),
    topP: amount(0, 1),
    repaintingStart: amount(-1, 600),
    repaintingEnd: amount(-1, 600),
    coverConditioningScale: amount(0, 1),
    thinking: flag,
    turbo: flag,
  }),
}

const aceStep: Fields = {
  inputs: group({ audio: media }),
  positivePrompt: text(1, 5000),
  duration: amount(1, 300),
  seed,
  steps: whole(1, 200),
  strength: amount(0, 1),
  ...musicSettings,
}

const guided: Fields = { negativePrompt: text(1, 5000), CFGScale: amount(0, 30) }

const ace = (
  name: string,
  fields: Fields,
  [usd, seconds]: readonly [usd: number, seconds: number],
): AudioModel => ({
  air: `runware:ace-step@v1.5-${name}`,
  name: `ACE-Step 1.5 ${name}`,
  host: 'runware',
  makes: 'music',
  fields: { ...aceStep, ...fields },
  required: ['positivePrompt'],
  duration: 60,
  seconds,
  price: { per: 'second', usd },
})

const lines = list(text(1, 200), 0, 50)
const styles = list(text(1, 100), 0, 50)

const compositionPlan = group({
  positiveGlobalStyles: styles,
  negativeGlobalStyles: styles,
  sections: list(
    group(
      {
        sectionName: text(1, 100),
        positiveLocalStyles: styles,
        negativeLocalStyles: styles,
        duration: amount(3, 120),
        lines,
      },
      'sectionName',
      'duration',
    ),
    1,
    30,
  ),
})

const mirelo: Omit<AudioModel, 'air' | 'name'> = {
  host: 'partner',
  vendor: 'mirelo',
  makes: 'effect',
  fields: {
    inputs: group({ video: media }),
    positivePrompt: text(1, 3000),
    duration: amount(1, 60),
    seed,
    steps: whole(1, 100),
    settings: group({ startOffset: amount(0, 600), creativity: amount(0, 10) }),
    ...provider('mirelo', { startOffset: whole(0, 600) }),
  },
  rules: [oneOf('positivePrompt', 'inputs.video')],
  duration: 8,
  seconds: 6,
  price: { per: 'second', usd: 0.007 },
}

/** The models of `audioInference`. */
export const audioModels: readonly AudioModel[] = [
  ace('turbo', {}, [0.0002, 4]),
  ace('base', guided, [0.0005, 12]),
  ace('xl-turbo', {}, [0.0003, 6]),
  ace('xl-base', guided, [0.0009, 18]),
  ace('xl-sft', guided, [0.0009, 18]),
  {
    air: 'minimax:music@2.6',
    name: 'MiniMax Music 2.6',
    host: 'partner',
    makes: 'music',
    fields: {
      positivePrompt: text(1, 2000),
      negativePrompt: text(1, 2000),
      seed,
      settings: group({ lyrics: text(0, 3500), instrumental: flag, lyricsOptimizer: flag }),
    },
    rules: [oneOf('positivePrompt', 'settings.lyrics')],
    duration: 60,
    seconds: 30,
    price: { per: 'result', usd: 0.15 },
  },
  {
    air: 'minimax:music@cover',
    name: 'MiniMax Music cover',
    host: 'partner',
    makes: 'music',
    fields: {
      inputs: group({ audio: media }, 'audio'),
      positivePrompt: text(1, 2000),
      seed,
      settings: group({ lyrics: text(0, 3500) }),
    },
    required: ['inputs', 'positivePrompt'],
    duration: 60,
    seconds: 30,
    price: { per: 'result', usd: 0.15 },
  },
  {
    air: 'elevenlabs:1@1',
    name: 'ElevenLabs Music V1',
    host: 'partner',
    vendor: 'elevenlabs',
    makes: 'music',
    fields: {
      positivePrompt: text(1, 2000),
      duration: amount(10, 300),
      ...provider('elevenlabs', { music: group({ compositionPlan }) }),
    },
    rules: [oneOf('positivePrompt', 'providerSettings.elevenlabs.music')],
    duration: 30,
    seconds: 20,
    price: { per: 'second', usd: 0.008 },
  },
  { ...mirelo, air: 'mirelo:1@1', name: 'Mirelo SFX 1.5' },
  { ...mirelo, air: 'mirelo:sfx@1.6', name: 'Mirelo SFX 1.6' },
  ...speechModels,
]
