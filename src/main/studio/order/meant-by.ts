import type { Which } from '#shared/model/change.ts'
import { idsIn } from '#shared/model/index-record.ts'
import type { Ports } from '#main/studio/ports.ts'

/** The assets that are meant. */
export const meantBy = ({ library }: Pick<Ports, 'library'>, which: Which): string[] => {
  if ('ids' in which) return [...new Set(which.ids)]
  const ids: string[] = []
  for (let last: number | null = null, whole = false; !whole;) {
    const piece = library.assetIndex.piece(which, last)
    ids.push(...idsIn(piece.records))
    ;({ last, whole } = piece)
  }
  return ids
}
