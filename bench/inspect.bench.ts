import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { loadImage } from '@napi-rs/canvas'
import { calmCollector } from '#main/media/calm-collector.ts'
import { createMedia } from '#main/media/create-media.ts'
import { inspect } from '#main/media/inspect.ts'
import { drawSmall, writeThumbnail } from '#main/media/thumbnail.ts'
import {
  type Bench,
  type Finding,
  interleave,
  ratios,
  type Sample,
  sideMedians,
} from './harness.ts'
import { withFolder } from './support/electron.ts'
import { createMediaProcesses } from './support/media-processes.ts'
import { photoKinds, type PhotoKind, writePhotos } from './support/photos.ts'

const ROUNDS = 8
const PICTURES = 8
/** Times each of them is looked at in a round. */
const PASSES = 3
/** So many files are asked for at once, to see whether every core has work. */
const MANY = 240

let thumbnails = 0

/** The bound: a picture decoded and its thumbnail written, and nothing found out about it. */
const bare = async (path: string, folder: string): Promise<unknown> =>
  writeThumbnail(drawSmall(await loadImage(readFileSync(path))), join(folder, `bare-${thumbnails}`))

const ours = (path: string, folder: string): Promise<unknown> =>
  inspect({ path, thumbnail: join(folder, `ours-${thumbnails}`) })

type Look = typeof ours
type Paths = Record<PhotoKind, readonly string[]>

/** Milliseconds of CPU a picture of each kind takes. */
const sample = (paths: Paths, folder: string, look: Look) => async (): Promise<Sample> => {
  const taken: Record<string, number> = {}
  for (const kind of photoKinds) {
    const before = process.cpuUsage()
    for (let pass = 0; pass < PASSES; pass += 1)
      for (const path of paths[kind]) {
        thumbnails += 1
        await look(path, folder)
      }
    const { user, system } = process.cpuUsage(before)
    taken[kind] = (user + system) / 1000 / PASSES / paths[kind].length
  }
  return taken
}

const bookkeeping = async (paths: Paths, folder: string): Promise<Finding[]> => {
  const rounds = await interleave(ROUNDS, {
    ours: sample(paths, folder, ours),
    bound: sample(paths, folder, bare),
  })
  return photoKinds.map((kind) => ({
    name: `inspect-${kind}`,
    values: ratios(rounds, kind),
    goal: 1.12,
    measured: `CPU to look at a ${kind} of 1024 pixels, ÷ to decode it and write its thumbnail: ${sideMedians(rounds, kind, 'ms')}`,
  }))
}

/** Milliseconds that all cores together had nothing to do. */
const idle = (): number => cpus().reduce((sum, { times }) => sum + times.idle, 0)

/** Which part of the time of all cores, as long as many files are looked at, was not idle. */
const coreUse = async (
  paths: Paths,
  folder: string,
): Promise<{ busy: number; perSecond: number }> => {
  const media = createMedia(createMediaProcesses().start, () => null)
  const all = photoKinds.flatMap((kind) => paths[kind])
  const wanted = Array.from({ length: MANY }, (_, index) => all[index % all.length] ?? '')
  await Promise.all(
    wanted
      .slice(0, 16)
      .map((path, at) =>
        media.inspect({ path, thumbnail: join(folder, `warm-${thumbnails}-${at}`) }),
      ),
  )
  const [before, start] = [idle(), performance.now()]
  await Promise.all(
    wanted.map((path) => {
      thumbnails += 1
      return media.inspect({ path, thumbnail: join(folder, `many-${thumbnails}`) })
    }),
  )
  const passed = performance.now() - start
  media.close()
  return { busy: 1 - (idle() - before) / passed / cpus().length, perSecond: (1000 * MANY) / passed }
}

export const bench: Bench = {
  name: 'inspect',
  run: () =>
    withFolder(async (folder) => {
      // Both sides as a process for pictures is run.
      calmCollector()
      const paths = await writePhotos(join(folder, 'photos'), PICTURES)
      const uses: { busy: number; perSecond: number }[] = []
      for (let round = 0; round < 4; round += 1) uses.push(await coreUse(paths, folder))
      const speeds = uses.map(({ perSecond }) => Math.round(perSecond)).join(', ')
      return [
        ...(await bookkeeping(paths, folder)),
        {
          name: 'inspect-cores',
          values: uses.map(({ busy }) => busy),
          goal: 0.95,
          sense: 'at-least',
          measured: `part of all cores’ time in use while ${MANY} pictures are looked at: ${speeds} a second`,
        },
      ]
    }),
}
