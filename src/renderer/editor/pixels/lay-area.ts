import { wholeOf } from '#shared/pixels/boxes.ts'
import {
  areSame,
  type BoxPixels,
  cutTile,
  isClear,
  placeOfKey,
  TILE,
} from '#shared/pixels/tiles.ts'
import { composeScene } from './compose-scene.ts'
import { coverLayer } from './cover-layer.ts'
import { type Effect, layEffect } from './effect.ts'
import { readPicture } from './read-picture.ts'
import type { AreaSource, CallInput, CallOutput } from './worker-calls.ts'

type Bytes = Uint8Array<ArrayBuffer>

const pixelsOf = async (source: Exclude<AreaSource, { from: 'tiles' }>): Promise<BoxPixels> => {
  if (source.from === 'scene')
    return { box: source.scene.box, channels: 4, data: (await composeScene(source.scene)).data }
  const picture = await readPicture(source.url)
  return { box: wholeOf(picture), channels: 4, data: picture.data }
}

/** Finds the tile that has a key; one where nothing is has no colour at all. */
export const tileReader = async (source: AreaSource): Promise<(key: string) => Bytes> => {
  const nothing = new Uint8Array(TILE * TILE * 4)
  if (source.from === 'tiles') return (key) => source.tiles.get(key) ?? nothing
  const pixels = await pixelsOf(source)
  return (key) => cutTile(pixels, placeOfKey(key))
}

/** What is kept is always new; of all else, what stays as it was is left out. */
const isNew = (effect: Effect, before: Bytes, after: Bytes): boolean =>
  effect.kind === 'keep' ? !isClear(after) : !areSame(before, after)

/** Does something to all of a layer that an area covers, tile by tile; what it does not reach is not looked at. */
export const layArea = async ({
  area,
  source,
  effects,
}: CallInput<'lay-area'>): Promise<CallOutput<'lay-area'>> => {
  const covered = coverLayer(area)
  if (covered.size === 0) return effects.map(() => new Map())
  const tileAt = await tileReader(source)
  const made = effects.map(() => new Map<string, Bytes | null>())
  for (const [key, cover] of covered) {
    const there = tileAt(key)
    for (const [at, effect] of effects.entries()) {
      const after = layEffect(effect, { there, covered: cover })
      if (isNew(effect, there, after)) made[at]?.set(key, isClear(after) ? null : after)
    }
  }
  return made
}
