import type { Asset } from '#shared/model/asset.ts'
import { clamp } from '#shared/std/clamp.ts'
import { RATIO_UNIT, RECORD_BYTES, kindOrder, marks, recordAt } from '#shared/model/index-record.ts'

type Told = Pick<
  Asset,
  'id' | 'kind' | 'width' | 'height' | 'flagged' | 'engine' | 'missing' | 'rating'
>

const recordOf = (asset: Told, sequence: number): Uint8Array => {
  const record = new Uint8Array(RECORD_BYTES)
  const view = new DataView(record.buffer)
  const digits = asset.id.replaceAll('-', '')
  for (let at = 0; at < 16; at += 1) {
    record[at] = Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16)
  }
  view.setUint16(
    recordAt.ratio,
    asset.height > 0
      ? clamp(Math.round((asset.width / asset.height) * RATIO_UNIT), 1, 65_535)
      : RATIO_UNIT * 1.6,
  )
  record[recordAt.marks] =
    kindOrder.indexOf(asset.kind) +
    (asset.flagged ? marks.flagged : 0) +
    (asset.engine === 'demo' ? marks.demo : 0) +
    (asset.missing ? marks.missing : 0)
  record[recordAt.rating] = asset.rating + 1
  view.setUint32(recordAt.sequence, sequence)
  return record
}

/** The records of assets, newest first, as the library writes them. */
export const recordsOf = (
  assets: readonly (readonly [asset: Told, sequence: number])[],
): Uint8Array => {
  const records = new Uint8Array(assets.length * RECORD_BYTES)
  for (const [at, [asset, sequence]] of assets.entries())
    records.set(recordOf(asset, sequence), at * RECORD_BYTES)
  return records
}
