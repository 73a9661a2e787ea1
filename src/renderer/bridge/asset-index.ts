import type { AssetKind } from '#shared/model/asset.ts'
import { RECORD_BYTES, idAt, kindOrder, marks, recordAt } from '#shared/model/index-record.ts'
import { type Lookup, createTable, scan } from './asset-lookup.ts'

/** Ids in an order; a plain array is one too. */
export interface IdList {
  readonly length: number
  at: (position: number) => string | undefined
  indexOf: (id: string) => number
}

/** What the grid needs of every asset, in the order in which it shows them. */
export interface AssetIndex extends IdList {
  /** What was asked for: two of different questions have nothing to do with each other. */
  readonly of: string
  /** False while only the first of them are there. */
  readonly whole: boolean
  /** Else in an order of the query’s own. */
  readonly newestFirst: boolean
  /** Width divided by height, in `RATIO_UNIT`s. */
  ratioAt: (position: number) => number
  kindAt: (position: number) => AssetKind
  /** To be shown blurred. */
  flaggedAt: (position: number) => boolean
  /** The demo engine made it. */
  demoAt: (position: number) => boolean
  /** Its file was not there when it was last looked for. */
  missingAt: (position: number) => boolean
  /** The one that stands for its stack. */
  stackTopAt: (position: number) => boolean
  /** Stars; -1 is rejected, 0 not judged. */
  ratingAt: (position: number) => number
  /** The same number for all of a stack; 0: in none. */
  stackAt: (position: number) => number
  /** With other facts about these assets: those in `records` belong here, the others do not. */
  patched: (ids: readonly string[], records: Uint8Array) => AssetIndex
}

interface State {
  bytes: Uint8Array
  of: string
  whole: boolean
  newestFirst: boolean
  /** Of an earlier state of the same index; null: made when somebody looks for an id. */
  lookup: Lookup | null
}

const sequencesOf = (bytes: Uint8Array): ((position: number) => number) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return (position) => view.getUint32(position * RECORD_BYTES + recordAt.sequence)
}

/** The first position whose asset came earlier than this one. */
const placeOf = (count: number, at: (position: number) => number, sequence: number): number => {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (at(middle) >= sequence) low = middle + 1
    else high = middle
  }
  return low
}

const recordOf = (bytes: Uint8Array, position: number): Uint8Array =>
  bytes.subarray(position * RECORD_BYTES, (position + 1) * RECORD_BYTES)

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at])

interface Step {
  at: number
  /** What comes in before the record there; null: that record leaves. */
  record: Uint8Array | null
}

/** Copies the records, those of the steps put in or left out. */
const rebuilt = (bytes: Uint8Array, steps: readonly Step[]): Uint8Array => {
  const grown = steps.reduce((sum, { record }) => sum + (record === null ? -1 : 1), 0)
  const made = new Uint8Array(bytes.length + grown * RECORD_BYTES)
  let [from, to] = [0, 0]
  const put = (piece: Uint8Array): void => {
    made.set(piece, to)
    to += piece.length
  }
  for (const { at, record } of steps) {
    const place = at * RECORD_BYTES
    put(bytes.subarray(from, place))
    from = place
    if (record === null) from += RECORD_BYTES
    else put(record)
  }
  put(bytes.subarray(from))
  return made
}

const stepsOf = (bytes: Uint8Array, leaving: readonly number[], coming: Uint8Array): Step[] => {
  const count = bytes.length / RECORD_BYTES
  const [sequence, comingSequence] = [sequencesOf(bytes), sequencesOf(coming)]
  const arrivals = Array.from({ length: coming.length / RECORD_BYTES }, (_, position) => ({
    at: placeOf(count, sequence, comingSequence(position)),
    record: recordOf(coming, position),
    sequence: comingSequence(position),
  }))
  arrivals.sort((one, other) => other.sequence - one.sequence)
  const departures: Step[] = leaving.map((at) => ({ at, record: null }))
  return [...arrivals, ...departures].toSorted(
    (one, other) =>
      one.at - other.at || Number(one.record === null) - Number(other.record === null),
  )
}

/** Of assets that come, those that belong among the ones that are there already. */
const within = (state: State, coming: Uint8Array): Uint8Array => {
  const count = state.bytes.length / RECORD_BYTES
  if (state.whole || count === 0) return coming
  const oldest = sequencesOf(state.bytes)(count - 1)
  const sequence = sequencesOf(coming)
  const belonging = Array.from({ length: coming.length / RECORD_BYTES }, (_, at) => at).filter(
    (at) => sequence(at) >= oldest,
  )
  const kept = new Uint8Array(belonging.length * RECORD_BYTES)
  belonging.forEach((at, place) => kept.set(recordOf(coming, at), place * RECORD_BYTES))
  return kept
}

const create = (state: State): AssetIndex => {
  const { bytes, of, whole, newestFirst } = state
  const length = bytes.length / RECORD_BYTES
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const sequence = sequencesOf(bytes)
  let { lookup } = state
  const byte = (position: number, offset: number): number =>
    bytes[position * RECORD_BYTES + offset] ?? 0
  const has = (position: number, mark: number): boolean =>
    (byte(position, recordAt.marks) & mark) !== 0
  const positionOf = (of: number): number => {
    const place = placeOf(length, sequence, of) - 1
    return place >= 0 && sequence(place) === of ? place : -1
  }

  const index: AssetIndex = {
    length,
    of,
    whole,
    newestFirst,
    at: (position) =>
      position >= 0 && position < length ? idAt(bytes, position * RECORD_BYTES) : undefined,
    indexOf: (id) => {
      lookup ??= newestFirst ? createTable(bytes) : scan
      return lookup.find(bytes, id, positionOf)
    },
    ratioAt: (position) => view.getUint16(position * RECORD_BYTES + recordAt.ratio),
    kindAt: (position) => kindOrder[byte(position, recordAt.marks) & 7] ?? 'image',
    flaggedAt: (position) => has(position, marks.flagged),
    demoAt: (position) => has(position, marks.demo),
    missingAt: (position) => has(position, marks.missing),
    stackTopAt: (position) => has(position, marks.stackTop),
    ratingAt: (position) => byte(position, recordAt.rating) - 1,
    stackAt: (position) => view.getUint32(position * RECORD_BYTES + recordAt.stack),
    patched: (ids, records) => {
      const leaving = ids.map((id) => index.indexOf(id)).filter((position) => position !== -1)
      const coming = within(state, records)
      const before = leaving.toSorted((a, b) => a - b)
      const same = new Uint8Array(before.length * RECORD_BYTES)
      before.forEach((at, place) => same.set(recordOf(bytes, at), place * RECORD_BYTES))
      if (isSame(same, coming)) return index
      const made = rebuilt(bytes, stepsOf(bytes, before, coming))
      return create({ ...state, bytes: made, lookup: lookup?.grown(coming, made) ?? null })
    },
  }
  return index
}

/** Reads an index from its records. */
export const createAssetIndex = (
  bytes: Uint8Array,
  facts: Pick<State, 'of' | 'whole' | 'newestFirst'>,
): AssetIndex => create({ bytes, ...facts, lookup: null })
