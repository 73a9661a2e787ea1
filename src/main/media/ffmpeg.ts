import { execa } from 'execa'
import { createTurns } from '#shared/std/turns.ts'

/** A film that takes longer than this to look into is given up, in milliseconds. */
const TIMEOUT = 20_000
const LONGEST_OUTPUT = 64 * 1024 * 1024
/** It takes all cores for itself, so one in a process is enough. */
const turn = createTurns(1)

/** Runs ffmpeg on a file of ours, without a shell; its standard output. */
export const runFfmpeg = async (
  ffmpeg: string,
  options: readonly string[],
): Promise<Uint8Array> => {
  const { stdout } = await turn(() =>
    execa(ffmpeg, ['-hide_banner', '-nostdin', '-loglevel', 'error', ...options], {
      encoding: 'buffer',
      timeout: TIMEOUT,
      maxBuffer: LONGEST_OUTPUT,
      stdin: 'ignore',
    }),
  )
  return stdout
}

/** Whether a program answers as ffmpeg does. */
export const isFfmpeg = async (path: string): Promise<boolean> => {
  const { failed, stdout } = await execa(path, ['-version'], {
    reject: false,
    timeout: TIMEOUT,
    stdin: 'ignore',
  })
  return !failed && stdout.startsWith('ffmpeg version')
}

/** What ffmpeg says of a file: it has no program of its own for that, and tells it as an error. */
export const describeMedia = async (ffmpeg: string, path: string): Promise<string> => {
  const { stderr } = await execa(ffmpeg, ['-hide_banner', '-nostdin', '-i', path], {
    reject: false,
    timeout: TIMEOUT,
    stdin: 'ignore',
  })
  return stderr
}

/** Length and size as ffmpeg words them; null where it names none. */
export const readDescription = (
  text: string,
): { seconds: number | null; width: number; height: number } => {
  const [, hours = '0', minutes = '0', rest = '0'] =
    /Duration: (\d+):(\d\d):(\d\d(?:\.\d+)?)/u.exec(text) ?? []
  const seconds = Number(hours) * 3600 + Number(minutes) * 60 + Number(rest)
  const [, width = '0', height = '0'] = /Video:[^\n]*?\b(\d{2,5})x(\d{2,5})\b/u.exec(text) ?? []
  return { seconds: seconds > 0 ? seconds : null, width: Number(width), height: Number(height) }
}
