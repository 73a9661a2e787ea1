type Widths = Readonly<Record<string, number>>

const isWidth = (entry: [string, unknown]): entry is [string, number] =>
  typeof entry[1] === 'number' && Number.isFinite(entry[1]) && entry[1] > 0

const read = (text: string | null): unknown => {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return null
  }
}

const nameOf = (surface: string): string => `columns:${surface}`

/** How wide a person made each column of a surface, in pixels; what cannot be read is left out. */
export const readWidths = (storage: Pick<Storage, 'getItem'>, surface: string): Widths => {
  const kept = read(storage.getItem(nameOf(surface)))
  return typeof kept === 'object' && kept !== null
    ? Object.fromEntries(Object.entries(kept).filter(isWidth))
    : {}
}

/** Keeps the widths of a surface’s columns. */
export const writeWidths = (
  storage: Pick<Storage, 'setItem'>,
  surface: string,
  widths: Widths,
): void => storage.setItem(nameOf(surface), JSON.stringify(widths))
