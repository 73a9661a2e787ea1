import { apiError, type ApiError } from '#main/demo/api-error.ts'
import { numberOf, objectOf, textOf, type JsonObject } from '#main/demo/json.ts'
import { group, whole, type Fields } from './field.ts'
import { invalid } from './check-field.ts'

/** Least and most kilobits a second. */
type Bounds = readonly [min: number, max: number]

const mp3: Readonly<Record<number, Bounds>> = {
  8000: [8, 64],
  11_025: [8, 64],
  12_000: [8, 64],
  16_000: [8, 160],
  22_050: [8, 160],
  24_000: [8, 160],
  32_000: [32, 320],
  44_100: [32, 320],
  48_000: [32, 320],
}

const oggMono: Readonly<Record<number, Bounds>> = {
  8000: [8, 40],
  12_000: [16, 48],
  16_000: [16, 96],
  24_000: [16, 80],
  48_000: [32, 224],
}

const oggStereo: Readonly<Record<number, Bounds>> = {
  8000: [16, 80],
  12_000: [12, 96],
  16_000: [24, 192],
  24_000: [32, 160],
  48_000: [48, 256],
}

/** Rate, bitrate and channels of compressed sound. */
export const audioSettings: Fields = {
  audioSettings: group({
    sampleRate: whole(8000, 48_000),
    bitrate: whole(8, 320),
    channels: whole(1, 2),
  }),
}

/** Which rates a compressed format has, and the bitrates of each. */
const tableOf = (format: string, channels: unknown): Readonly<Record<number, Bounds>> => {
  if (format !== 'OGG') return mp3
  return channels === 1 ? oggMono : oggStereo
}

/** Rate and bitrate that are asked for or usual. */
export const rateOf = (
  format: string,
  settings: JsonObject,
): {
  readonly sampleRate: number
  readonly bitrate: number
  readonly bounds: Bounds | undefined
} => {
  const usual = format === 'OGG' ? 48_000 : 44_100
  const sampleRate = numberOf(settings['sampleRate']) ?? usual
  const bounds = tableOf(format, settings['channels'])[sampleRate]
  const bitrate = numberOf(settings['bitrate']) ?? Math.min(128, bounds?.[1] ?? 128)
  return { sampleRate, bitrate, bounds }
}

const checkRate = (format: string, settings: JsonObject): ApiError | undefined => {
  const { sampleRate, bitrate, bounds } = rateOf(format, settings)
  const type = 'integer'
  if (!bounds) {
    const allowedValues = Object.keys(tableOf(format, settings['channels'])).map(Number)
    const message = `Allowed values for ${format} are: ${allowedValues.join(', ')}.`
    return invalid('audioSettings.sampleRate', message, { type, allowedValues })
  }
  const [min, max] = bounds
  if (bitrate >= min && bitrate <= max) return undefined
  const message = `At ${sampleRate} Hz it must be between ${min} and ${max} kbps.`
  return invalid('audioSettings.bitrate', message, { type, min, max })
}

/** What is wrong with the sound settings of a task: only MP3 and OGG have them, each rate its bitrates. */
export const checkAudioSettings = (task: JsonObject): ApiError | undefined => {
  if (task['audioSettings'] === undefined) return undefined
  const format = (textOf(task['outputFormat']) ?? 'MP3').toUpperCase()
  if (format === 'MP3' || format === 'OGG')
    return checkRate(format, objectOf(task['audioSettings']))
  return apiError({
    code: 'incompatibleParameters',
    message: `'audioSettings' is only for MP3 and OGG, not for ${format}.`,
    parameter: ['audioSettings', 'outputFormat'],
  })
}
