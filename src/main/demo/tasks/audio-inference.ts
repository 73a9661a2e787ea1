import { randomInt } from 'node:crypto'
import type { ApiError } from '#main/demo/api-error.ts'
import { makeEffect } from '#main/demo/audio/effects.ts'
import { encodeSound, type SoundFormat } from '#main/demo/audio/encode-sound.ts'
import { makeMusic } from '#main/demo/audio/music.ts'
import type { Sound } from '#main/demo/audio/sound.ts'
import { makeVoice } from '#main/demo/audio/voice.ts'
import { isError } from '#main/demo/engine/read-media.ts'
import { listOf, numberOf, objectOf, textOf, type JsonObject } from '#main/demo/json.ts'
import type { AudioModel } from '#main/demo/rules/audio-model.ts'
import { audioFields, audioModels } from '#main/demo/rules/audio-models.ts'
import { checkAudioSettings, rateOf } from '#main/demo/rules/audio-settings.ts'
import { toolOf } from '#main/demo/rules/check-tool.ts'
import { valueAt } from '#main/demo/rules/cross-rule.ts'
import { deliverFile } from './deliver-file.ts'
import { once, type Made } from './handler.ts'
import { createTool, type Job } from './tool.ts'
import { needsFfmpeg, readRecording } from './with-ffmpeg.ts'

const formatOf = (task: JsonObject, { makes }: AudioModel): SoundFormat => {
  const name = (textOf(task['outputFormat']) ?? 'MP3').toLowerCase() as SoundFormat['name']
  const settings = objectOf(task['audioSettings'])
  const channels = numberOf(settings['channels']) ?? (makes === 'voice' ? 1 : 2)
  const rate = rateOf(name.toUpperCase(), { ...settings, channels })
  return { name, channels: channels === 1 ? 1 : 2, ...rate }
}

const beatsOf = (value: unknown): number | undefined =>
  numberOf(value) ?? (Number.parseInt(textOf(value) ?? '', 10) || undefined)

/** Seconds of the sections of a composition plan. */
const planned = (task: JsonObject): number | undefined => {
  const sections = listOf(
    valueAt(task, 'providerSettings.elevenlabs.music.compositionPlan.sections'),
  )
  if (sections.length === 0) return undefined
  return sections.reduce<number>(
    (sum, each) => sum + (numberOf(objectOf(each)['duration']) ?? 0),
    0,
  )
}

interface Wish {
  readonly task: JsonObject
  readonly model: AudioModel
  /** Seconds. */
  readonly length: number
  readonly seed: number
}

const soundOf = ({ task, model, length, seed }: Wish): Promise<Sound> => {
  const settings = objectOf(task['settings'])
  const prompt = textOf(task['positivePrompt']) ?? textOf(settings['lyrics']) ?? ''
  if (model.makes === 'effect') return makeEffect(prompt, seed, length)
  if (model.makes === 'music') {
    const tempo = numberOf(settings['bpm'])
    const beats = beatsOf(settings['timeSignature'])
    return makeMusic({ prompt, seed, tempo, key: textOf(settings['keyScale']), beats }, length)
  }
  const speech = objectOf(task['speech'])
  const named = textOf(speech['voice']) ?? textOf(listOf(speech['voices'])[0]) ?? ''
  return makeVoice({
    text: textOf(speech['text']) ?? '',
    voice: `${named} ${prompt}`,
    speed: numberOf(speech['speed']) ?? 1,
    pitch: numberOf(speech['pitch']) ?? 0,
  })
}

const round = (usd: number): number => Math.round(usd * 1e6) / 1e6

const costOf = (task: JsonObject, { price }: AudioModel, length: number): number => {
  const characters = (textOf(valueAt(task, 'speech.text')) ?? '').length
  const units = { second: length, character: characters, result: 1 }[price.per]
  return round(Math.max(price.usd * units, 0.00001))
}

const lengthOf = (task: JsonObject, model: AudioModel): number =>
  planned(task) ?? numberOf(task['duration']) ?? model.duration

/** The length in seconds, after the video or with the sound that is given. */
const measure = async ({ task, model, context }: Job<AudioModel>): Promise<number | ApiError> => {
  const given = ['inputs.video', 'inputs.audio'].find((path) => valueAt(task, path) !== undefined)
  if (given === undefined) return lengthOf(task, model)
  const recording = await readRecording(task, given, context)
  if (isError(recording)) return recording
  const follows = given === 'inputs.video' || model.air === 'minimax:music@cover'
  return task['duration'] === undefined && follows
    ? recording.probe.duration
    : lengthOf(task, model)
}

const plan = async (job: Job<AudioModel>) => {
  const { task, model, context } = job
  const format = formatOf(task, model)
  const lacking = format.name === 'wav' ? undefined : await needsFfmpeg('compressed sound', context)
  if (lacking) return lacking
  const length = await measure(job)
  if (typeof length !== 'number') return length
  const cost = costOf(task, model, length)
  const first = numberOf(task['seed']) ?? randomInt(2 ** 31)
  const results = Array.from({ length: numberOf(task['numberResults']) ?? 1 }, (_, index): Made => {
    const seed = first + index
    const make = once(async () =>
      encodeSound(await soundOf({ task, model, length, seed }), format, context.ffmpeg),
    )
    const file = { kind: 'audio', extension: format.name, make, cost } as const
    return {
      ok: true,
      item: once(async () => {
        await make()
        return { ...(await deliverFile(task, file, context)), seed }
      }),
    }
  })
  return { results, costEach: cost, seconds: model.seconds, ahead: true }
}

/** `audioInference`: music, effects, sound for a video, voices. */
export const audioInference = createTool<AudioModel>({
  pick: (task) => toolOf(task, audioModels),
  common: audioFields,
  also: checkAudioSettings,
  estimate: (task, model) =>
    costOf(task, model, lengthOf(task, model)) * (numberOf(task['numberResults']) ?? 1),
  plan,
})
