import {
  coverTile,
  eraseTile,
  keepTile,
  paintTile,
  type Part,
  recolourTile,
  uncoverTile,
} from '#shared/pixels/paint-tile.ts'

type Bytes = Uint8Array<ArrayBuffer>

export type Rgb = readonly [number, number, number]

/** What coverage does to a layer. */
export type Effect =
  | { kind: 'cover' | 'uncover' | 'erase' | 'keep' }
  | { kind: 'paint' | 'recolour'; colour: Rgb }

const plain = { cover: coverTile, uncover: uncoverTile, erase: eraseTile, keep: keepTile }
const coloured = { paint: paintTile, recolour: recolourTile }

/** What a tile becomes where it is covered; of a part of it only that is made anew. */
export const layEffect = (
  effect: Effect,
  { there, covered }: { there: Bytes; covered: Bytes },
  part?: Part,
): Bytes =>
  'colour' in effect
    ? coloured[effect.kind](there, covered, { colour: effect.colour, part })
    : plain[effect.kind](there, covered, part)
