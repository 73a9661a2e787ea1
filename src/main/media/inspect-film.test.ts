import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { findFfmpeg } from './find-ffmpeg.ts'
import { readDescription } from './ffmpeg.ts'
import { inspect } from './inspect.ts'
import { lastFrame } from './last-frame.ts'
import { readHeader } from './picture-header.ts'

const ffmpeg = findFfmpeg(null, process.env['PATH'] ?? '')

const made = (name: string, source: string, more: readonly string[] = []): string => {
  const path = join(temporaryFolder(), name)
  execFileSync('ffmpeg', ['-loglevel', 'error', '-f', 'lavfi', '-i', source, ...more, path])
  return path
}

const look = (path: string, by = ffmpeg) => {
  const thumbnail = join(temporaryFolder(), 'thumbnails', 'aa', 'aabb')
  return { thumbnail, facts: inspect({ path, thumbnail }, by) }
}

test.each([
  ['mp4', ['-pix_fmt', 'yuv420p']],
  ['webm', []],
  ['mov', ['-pix_fmt', 'yuv420p']],
])('a film as %s tells its size and length, and shows its first picture', async (kind, more) => {
  const path = made(`film.${kind}`, 'testsrc=size=480x270:rate=24:duration=1.5', more)
  const { facts, thumbnail } = look(path)
  expect(await facts).toMatchObject({ kind: 'video', extension: kind, width: 480, height: 270 })
  expect((await facts).seconds).toBeCloseTo(1.5, 1)
  expect(readHeader(readFileSync(thumbnail))).toMatchObject({ width: 480, height: 270 })
})

test.each(['mp3', 'wav', 'ogg', 'flac'])(
  'a sound as %s tells its length, and shows its waveform',
  async (kind) => {
    const { facts, thumbnail } = look(made(`sound.${kind}`, 'sine=frequency=440:duration=2'))
    expect(await facts).toMatchObject({ kind: 'audio', extension: kind, width: 0, height: 0 })
    expect((await facts).seconds).toBeCloseTo(2, 0)
    expect(readHeader(readFileSync(thumbnail))).toMatchObject({ extension: 'webp', width: 560 })
  },
)

test('without ffmpeg a film and a sound are kept all the same, and have no thumbnail', async () => {
  const film = look(made('film.mp4', 'testsrc=size=480x270:rate=24:duration=1'), null)
  expect(await film.facts).toMatchObject({ kind: 'video', width: 0, seconds: null })
  expect(existsSync(film.thumbnail)).toBe(false)
  const sound = look(made('sound.wav', 'sine=duration=1'), null)
  expect(await sound.facts).toMatchObject({ kind: 'audio', seconds: null })
})

test('what only begins like a film is refused', async () => {
  const path = join(temporaryFolder(), 'film.mp4')
  writeFileSync(
    path,
    Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom'), Buffer.alloc(900)]),
  )
  await expect(look(path).facts).rejects.toMatchObject({ code: 'result-not-a-picture' })
})

test('lengths and sizes are read from what ffmpeg says', () => {
  const text = `  Duration: 01:02:03.50, start: 0.000000
    Stream #0:0[0x1](und): Video: h264 (High) (avc1 / 0x31637661), yuv420p, 1920x1080 [SAR 1:1], 24 fps`
  expect(readDescription(text)).toEqual({ seconds: 3723.5, width: 1920, height: 1080 })
  expect(readDescription('nothing')).toEqual({ seconds: null, width: 0, height: 0 })
})

test.each([
  ['longer than what is read of its end', 2],
  ['shorter than that', 0.2],
])('the last picture of a film %s is its last one', async (_, seconds) => {
  // A ramp from black to white: each picture has a grey of its own.
  const ramp = `nullsrc=size=64x64:rate=24:duration=${seconds},format=gray,geq=lum='255*N/${Math.round(seconds * 24) - 1}'`
  const path = made('ramp.mp4', ramp, ['-pix_fmt', 'yuv420p', '-qp', '0'])
  const image = await loadImage(Buffer.from(await lastFrame(path, ffmpeg)))
  const canvas = createCanvas(64, 64)
  canvas.getContext('2d').drawImage(image, 0, 0)
  const [grey = 0] = canvas.getContext('2d').getImageData(32, 32, 1, 1).data
  expect([image.width, image.height]).toEqual([64, 64])
  expect(grey).toBeGreaterThan(245)
})

test('without ffmpeg, and of what is no film, there is no last picture', async () => {
  const path = made('film.mp4', 'testsrc=size=64x64:rate=24:duration=1')
  await expect(lastFrame(path, null)).rejects.toMatchObject({ code: 'ffmpeg-missing' })
  const broken = join(temporaryFolder(), 'film.mp4')
  writeFileSync(broken, Buffer.alloc(900))
  await expect(lastFrame(broken, ffmpeg)).rejects.toMatchObject({ code: 'result-not-a-picture' })
})
