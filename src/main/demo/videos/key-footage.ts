import { borderColours } from '#main/demo/pixels/border.ts'
import type { Ffmpeg } from '#main/demo/programs/ffmpeg.ts'
import { frameAt } from './footage.ts'

/** A background colour: red, green, blue and alpha, 0 to 255. */
export type Tint = readonly [red: number, green: number, blue: number, alpha: number]

/** What is laid behind, and the kind of file. */
export interface Keying {
  readonly tint: Tint | undefined
  readonly extension: string
}

const hex = (parts: readonly number[]): string =>
  `0x${parts
    .slice(0, 3)
    .map((part) => Math.round(part).toString(16).padStart(2, '0'))
    .join('')}`

/** How files that can be transparent are written. */
const transparent: Readonly<Record<string, readonly string[]>> = {
  webm: '-c:v libvpx-vp9 -pix_fmt yuva420p -auto-alt-ref 0 -deadline realtime -cpu-used 8 -crf 30 -b:v 0 -c:a libopus'.split(
    ' ',
  ),
  mov: '-c:v prores_ks -profile:v 4444 -pix_fmt yuva444p10le -c:a pcm_s16le'.split(' '),
}

/** Footage without the colours that make up the rim of its first picture. */
export const keyFootage = async (
  { bytes }: { readonly bytes: Buffer },
  { tint, extension }: Keying,
  ffmpeg: Ffmpeg,
): Promise<Buffer> => {
  const first = await frameAt(bytes, 0, ffmpeg)
  const rim = borderColours(first).filter(({ share }) => share > 0.08)
  const keys = rim.slice(0, 4).map(({ colour }) => `colorkey=${hex(colour)}:0.13:0.05`)
  const keyed = ['format=rgba', ...keys].join(',')
  const solid = tint !== undefined && tint[3] > 0
  const size = `${first.width}x${first.height}`
  const opacity = ((tint?.[3] ?? 0) / 255).toFixed(2)
  const behind = `color=c=${hex(tint ?? [])}@${opacity}:s=${size},format=rgba[back]`
  const filter = solid
    ? `${behind};[in]${keyed}[front];[back][front]overlay=shortest=1:format=auto[out]`
    : keyed
  return ffmpeg.run({
    files: { footage: bytes },
    args: ['-i', 'footage', '-vf', filter, ...(transparent[extension] ?? [])],
    result: `keyed.${extension}`,
  })
}
