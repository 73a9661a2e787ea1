import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { JsonObject } from '#main/demo/json.ts'
import { createFfmpeg } from '#main/demo/programs/ffmpeg.ts'
import { createDemoServer, type DemoServer } from '#main/demo/server.ts'
import { answerOf, download, refusalOf, taskOf } from '#main/demo/tool-test-kit.ts'

let server: DemoServer
const ffmpeg = createFfmpeg('ffmpeg')

// Sound is worked out sample by sample, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

beforeAll(async () => {
  server = await createDemoServer({ speed: 0 })
})
afterAll(() => server.close())

const music = (changes: JsonObject): JsonObject =>
  taskOf('audioInference', {
    model: 'runware:ace-step@v1.5-turbo',
    positivePrompt: 'lo-fi piano',
    duration: 3,
    seed: 4,
    ...changes,
  })

const voice = (changes: JsonObject): JsonObject =>
  taskOf('audioInference', {
    model: 'inworld:tts@2',
    outputFormat: 'WAV',
    ...changes,
  })

/** Seconds of a WAV file of 16 bits. */
const wavSeconds = (wav: Buffer): number =>
  wav.readUInt32LE(40) / wav.readUInt32LE(24) / wav.readUInt16LE(22) / 2

const wavOf = async (task: JsonObject): Promise<Buffer> =>
  download((await answerOf(server, task))['audioURL'])

const loudness = (wav: Buffer): number => {
  let sum = 0
  for (let at = 44; at < wav.length; at += 2) sum += Math.abs(wav.readInt16LE(at))
  return sum / ((wav.length - 44) / 2)
}

describe('music', () => {
  it('lasts exactly as long as asked, and is no silence', async () => {
    const wav = await wavOf(music({ outputFormat: 'WAV', duration: 2.5 }))
    expect(wavSeconds(wav)).toBe(2.5)
    expect(loudness(wav)).toBeGreaterThan(500)
  })

  it('is the same for the same words and seed, another for another seed or tempo', async () => {
    const make = (changes: JsonObject) =>
      wavOf(music({ outputFormat: 'WAV', duration: 1, ...changes }))
    const first = await make({})
    expect((await make({})).equals(first)).toBe(true)
    expect((await make({ seed: 5 })).equals(first)).toBe(false)
    expect((await make({ settings: { bpm: 140 } })).equals(first)).toBe(false)
    expect((await make({ settings: { keyScale: 'F# minor' } })).equals(first)).toBe(false)
  })

  it.each(['MP3', 'OGG', 'FLAC'])('comes as %s of that length', async (outputFormat) => {
    const item = await answerOf(server, music({ outputFormat, includeCost: true }))
    expect(item['audioURL']).toMatch(/\/audio\/os\/sim\/ws\/1\/ai\/[0-9a-f-]{36}\.\w+$/)
    const probe = await ffmpeg.probe(await download(item['audioURL']))
    expect(probe?.sound).toBe(true)
    expect(Math.abs((probe?.duration ?? 0) - 3)).toBeLessThan(0.1)
  })
})

describe('a voice', () => {
  const long = 'One two three four five six seven.'

  it('takes as long as its text and its speed', async () => {
    const seconds = async (speech: JsonObject) => wavSeconds(await wavOf(voice({ speech })))
    const normal = await seconds({ text: long, voice: 'Emily' })
    expect(normal).toBeGreaterThan(1)
    expect(await seconds({ text: `${long} ${long}`, voice: 'Emily' })).toBeGreaterThan(normal * 1.7)
    const quick = await seconds({ text: long, voice: 'Emily', speed: 2 })
    expect(Math.abs(quick - 0.3 - (normal - 0.3) / 2)).toBeLessThan(0.01)
  })

  it('costs by its characters', async () => {
    const model = 'alibaba:qwen@3-tts-1.7b-customvoice'
    const speech = { text: 'a'.repeat(200), voice: 'Serena' }
    const item = await answerOf(server, voice({ model, speech, includeCost: true }))
    expect(item['cost']).toBe(0.003)
  })
})

it('effects follow their words', async () => {
  const make = (positivePrompt: string) =>
    wavOf(music({ model: 'mirelo:1@1', positivePrompt, outputFormat: 'WAV' }))
  const [rain, bell] = await Promise.all([make('heavy rain'), make('a bell')])
  expect([wavSeconds(rain), wavSeconds(bell)]).toEqual([3, 3])
  expect(loudness(rain)).toBeGreaterThan(loudness(bell))
})

describe('is refused', () => {
  it.each<[string, JsonObject, readonly unknown[]]>([
    ['a piece that is too long', { duration: 301 }, ['invalidDuration', 'duration']],
    ['guidance for a turbo model', { CFGScale: 3 }, ['unsupportedParameter', 'CFGScale']],
    [
      'settings of compressed sound for WAV',
      { outputFormat: 'WAV', audioSettings: { bitrate: 128 } },
      ['incompatibleParameters', ['audioSettings', 'outputFormat']],
    ],
    [
      'a bitrate the rate does not have',
      { audioSettings: { sampleRate: 16_000, bitrate: 192 } },
      ['invalidBitrate', 'audioSettings.bitrate'],
    ],
    [
      'a rate OGG does not have',
      { outputFormat: 'OGG', audioSettings: { sampleRate: 44_100, bitrate: 96 } },
      ['invalidSampleRate', 'audioSettings.sampleRate'],
    ],
    ['no words', { positivePrompt: undefined }, ['missingPositivePrompt', 'positivePrompt']],
    [
      'a cover of nothing',
      { model: 'minimax:music@cover', duration: undefined },
      ['missingInputs', 'inputs'],
    ],
    [
      'a picture as a video',
      { model: 'mirelo:1@1', inputs: { video: 'iVBORw0KGgo=' } },
      ['invalidVideo', 'inputs.video'],
    ],
    [
      'a voice without text',
      {
        model: 'inworld:tts@2',
        positivePrompt: undefined,
        duration: undefined,
        seed: undefined,
        speech: {},
      },
      ['missingText', 'speech.text'],
    ],
  ])('%s', async (_what, changes, refusal) => {
    expect(await refusalOf(server, music(changes))).toEqual(refusal)
  })
})

it('without ffmpeg WAV still works, and compressed sound is refused in words', async () => {
  const bare = await createDemoServer({ speed: 0, ffmpeg: '/nowhere/ffmpeg' })
  expect(await refusalOf(bare, music({}))).toEqual(['unsupportedOutputFormat', 'outputFormat'])
  expect((await answerOf(bare, music({ outputFormat: 'WAV' })))['audioURL']).toMatch(/\.wav$/)
  await bare.close()
})
