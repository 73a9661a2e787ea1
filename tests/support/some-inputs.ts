import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { EngineFailure } from '#shared/contract/engine.ts'
import type { InputFile, Inputs } from '#main/runware/references.ts'
import { someAssets } from './legal-params.ts'
import { temporaryFolder } from './temporary-folder.ts'

const picture = (ground: string, mark: string): Buffer => {
  const canvas = createCanvas(512, 512)
  const context = canvas.getContext('2d')
  context.fillStyle = ground
  context.fillRect(0, 0, 512, 512)
  context.fillStyle = mark
  context.beginPath()
  context.arc(256, 256, 140, 0, Math.PI * 2)
  context.fill()
  return canvas.toBuffer('image/png')
}

const byFfmpeg = (name: string, options: readonly string[]): Buffer => {
  const path = join(temporaryFolder(), name)
  execFileSync('ffmpeg', ['-loglevel', 'error', ...options, path])
  return readFileSync(path)
}

/** A picture, a mask, two seconds of film and of sound. */
const makers: Record<string, { type: string; make: () => Buffer }> = {
  [someAssets.image]: { type: 'image/png', make: () => picture('#e8e2d4', '#b4552d') },
  [someAssets.mask]: { type: 'image/png', make: () => picture('#000000', '#ffffff') },
  [someAssets.video]: {
    type: 'video/mp4',
    make: () =>
      byFfmpeg('film.mp4', [
        '-f',
        'lavfi',
        '-i',
        'testsrc=size=640x384:rate=24:duration=2',
        '-pix_fmt',
        'yuv420p',
      ]),
  },
  [someAssets.audio]: {
    type: 'audio/wav',
    make: () => byFfmpeg('sound.wav', ['-f', 'lavfi', '-i', 'sine=frequency=330:duration=2']),
  },
}

/** The assets of `legalParams` as files that engines take in. */
export const someInputs = (): Inputs => {
  const made = new Map<string, InputFile>()
  const uploads = new Map<string, string>()
  const make = (id: string): InputFile => {
    const maker = makers[id]
    if (!maker) throw new EngineFailure('final', 'input-missing')
    const bytes = maker.make()
    const hash = createHash('sha256').update(bytes).digest('hex')
    return { type: maker.type, hash, size: bytes.byteLength, read: () => Promise.resolve(bytes) }
  }
  return {
    open: (id) => {
      const file = made.get(id) ?? make(id)
      made.set(id, file)
      return Promise.resolve(file)
    },
    uploaded: (hash) => uploads.get(hash) ?? null,
    keepUpload: ({ hash, mediaUuid }) => {
      uploads.set(hash, mediaUuid)
      return Promise.resolve()
    },
    forgetUpload: () => Promise.resolve(),
  }
}
