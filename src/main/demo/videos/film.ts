import type { Sound } from '#main/demo/audio/sound.ts'
import { writeWav } from '#main/demo/audio/wav.ts'
import { encodePixels } from '#main/demo/pixels/encode.ts'
import type { Pixels } from '#main/demo/pixels/pixels.ts'
import { cover } from '#main/demo/pixels/resize.ts'
import type { Ffmpeg } from '#main/demo/programs/ffmpeg.ts'
import { shotFilter, type Shot } from './motion.ts'

/** The file formats of videos. */
export type FilmFormat = 'mp4' | 'webm' | 'mov'

/** A film to be made from still pictures. */
export interface Film {
  readonly shot: Shot
  readonly first: Pixels
  readonly last: Pixels | undefined
  readonly sound: Sound | undefined
  readonly format: FilmFormat
}

/** How each format is written: quickly, and so that every player can show it. */
export const codecs: Readonly<Record<FilmFormat, readonly string[]>> = {
  mp4: '-c:v libx264 -preset ultrafast -crf 23 -pix_fmt yuv420p -c:a aac -b:a 160k -movflags +faststart'.split(
    ' ',
  ),
  mov: '-c:v libx264 -preset ultrafast -crf 23 -pix_fmt yuv420p -c:a aac -b:a 160k -movflags +faststart'.split(
    ' ',
  ),
  webm: '-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -crf 34 -b:v 0 -pix_fmt yuv420p -c:a libopus -b:a 128k'.split(
    ' ',
  ),
}

/** The filters of a film: one shot, or two that fade into each other over the middle half. */
const filters = (shot: Shot, two: boolean): string => {
  const filter = shotFilter(shot)
  if (!two) return `[0:v]${filter}[out]`
  const seconds = shot.frames / shot.fps
  const steady = shotFilter({ ...shot, prompt: 'static' })
  const fade = `xfade=transition=fade:duration=${seconds / 2}:offset=${seconds / 4}`
  return `[0:v]${filter}[a];[1:v]${steady}[b];[a][b]${fade}[out]`
}

/** A film of exactly the frames that are wanted. */
export const makeFilm = async (
  { shot, first, last, sound, format }: Film,
  ffmpeg: Ffmpeg,
): Promise<Buffer> => {
  const png = (pixels: Pixels): Promise<Buffer> =>
    encodePixels(cover(pixels, shot), { name: 'png', quality: 95 })
  const pictures = await Promise.all([first, ...(last ? [last] : [])].map(png))
  const named = Object.fromEntries(
    pictures.map((bytes, index): [string, Buffer] => [`frame-${index}.png`, bytes]),
  )
  const files = sound ? { ...named, 'sound.wav': writeWav(sound, 2) } : named
  const inputs = Object.keys(files).flatMap((name) => ['-i', name])
  const hearing = sound ? ['-map', `${pictures.length}:a`, '-af', 'apad'] : []
  const seeing = ['-filter_complex', filters(shot, last !== undefined), '-map', '[out]']
  const length = ['-t', String(shot.frames / shot.fps), '-r', String(shot.fps)]
  return ffmpeg.run({
    files,
    args: [...inputs, ...seeing, ...hearing, ...length, ...codecs[format]],
    result: `film.${format}`,
  })
}
