const hex = (value: number, digits: number): string =>
  Math.floor(value).toString(16).padStart(digits, '0').slice(-digits)

/** What a fake asset's id tells about its picture. */
export interface FakePicture {
  width: number
  height: number
  seed: number
}

/** A UUID that carries a picture's size and seed, so that a server can paint it from its address. */
export const encodeId = ({ width, height, seed }: FakePicture): string =>
  `${hex(width, 4)}${hex(height, 4)}-0000-4000-8000-${hex(seed, 12)}`

/** The size and seed inside a fake asset's id. */
export const decodeId = (id: string): FakePicture => ({
  width: Number.parseInt(id.slice(0, 4), 16) || 512,
  height: Number.parseInt(id.slice(4, 8), 16) || 512,
  seed: Number.parseInt(id.slice(24), 16),
})
