import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'

/** What a run of ffmpeg works on: files by name in a folder of its own. */
export interface FfmpegRun {
  /** Files to be there before it starts. */
  readonly files: Readonly<Record<string, Buffer>>
  /** Arguments; files are named relative to the folder. */
  readonly args: readonly string[]
  /** The file it leaves behind, whose bytes are wanted. */
  readonly result: string
}

/** What a video or sound file is like. */
export interface Probe {
  /** Seconds. */
  readonly duration: number
  readonly width: number | undefined
  readonly height: number | undefined
  readonly fps: number | undefined
  readonly sound: boolean
}

/** The program that makes and reads videos and compressed sound. */
export interface Ffmpeg {
  /** Whether the program can be started on this machine. */
  readonly there: () => Promise<boolean>
  /** @throws when it fails */
  readonly run: (run: FfmpegRun) => Promise<Buffer>
  /** What a file is like; `undefined` when it is neither video nor sound. */
  readonly probe: (bytes: Buffer) => Promise<Probe | undefined>
}

/** How many runs go on at once. */
const slots = 2

const createGate = () => {
  let free = slots
  const waiting: (() => void)[] = []
  const enter = (): Promise<void> => {
    free -= 1
    return free >= 0 ? Promise.resolve() : new Promise((resolve) => void waiting.push(resolve))
  }
  const leave = (): void => {
    free += 1
    waiting.shift()?.()
  }
  return async <T>(work: () => Promise<T>): Promise<T> => {
    await enter()
    try {
      return await work()
    } finally {
      leave()
    }
  }
}

const inFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'chofesh-demo-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const secondsIn = (report: string): number | undefined => {
  const [, hours, minutes, seconds] = /Duration: (\d+):(\d+):([\d.]+)/.exec(report) ?? []
  if (hours === undefined) return undefined
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}

/** Reads what ffmpeg says of an input; a file without duration is no video and no sound. */
const readReport = (report: string): Probe | undefined => {
  const duration = secondsIn(report)
  const video = /Video: (?!png|mjpeg)[^\n]*?\b(\d{2,5})x(\d{2,5})\b[^\n]*/.exec(report)
  const sound = /Stream #[^\n]*Audio:/.test(report)
  if (duration === undefined || !(video ?? sound)) return undefined
  const number = (text: string | undefined): number | undefined =>
    text === undefined ? undefined : Number(text)
  return {
    duration,
    width: number(video?.[1]),
    height: number(video?.[2]),
    fps: number(/([\d.]+) fps/.exec(video?.[0] ?? '')?.[1]),
    sound,
  }
}

/** The program at a path, or found by its name. */
export const createFfmpeg = (path: string): Ffmpeg => {
  const gate = createGate()
  let there: Promise<boolean> | undefined
  const look = async (): Promise<boolean> => {
    const { failed } = await execa(path, ['-version'], { reject: false })
    return !failed
  }
  return {
    there: () => (there ??= look()),
    run: ({ files, args, result }) =>
      gate(() =>
        inFolder(async (folder) => {
          const names = Object.entries(files)
          await Promise.all(names.map(([name, bytes]) => writeFile(join(folder, name), bytes)))
          await execa(path, ['-v', 'error', '-nostdin', '-y', ...args, result], { cwd: folder })
          return readFile(join(folder, result))
        }),
      ),
    probe: (bytes) =>
      inFolder(async (folder) => {
        await writeFile(join(folder, 'input'), bytes)
        const { stderr } = await execa(path, ['-hide_banner', '-nostdin', '-i', 'input'], {
          cwd: folder,
          reject: false,
        })
        return readReport(stderr)
      }),
  }
}
