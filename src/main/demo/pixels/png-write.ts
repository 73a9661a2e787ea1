import { deflate } from 'node:zlib'
import { promisify } from 'node:util'
import { hasAlpha, type Pixels } from './pixels.ts'
import { pngSignature, writeChunk } from './png-chunks.ts'

const compress = promisify(deflate)

/** Rows as differences to the row above, which deflates well and costs little. */
const filtered = ({ width, height, data }: Pixels, step: 3 | 4): Buffer => {
  const stride = width * step + 1
  const rows = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y += 1) {
    rows[y * stride] = 2
    for (let x = 0; x < width; x += 1) {
      const from = (y * width + x) * 4
      const to = y * stride + 1 + x * step
      for (let part = 0; part < step; part += 1) {
        const above = y === 0 ? 0 : (data[from - width * 4 + part] ?? 0)
        rows[to + part] = (data[from + part] ?? 0) - above
      }
    }
  }
  return rows
}

/** A PNG file with exactly these numbers, also under transparent pixels. */
export const writePng = async (pixels: Pixels): Promise<Buffer> => {
  const transparent = hasAlpha(pixels)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(pixels.width, 0)
  header.writeUInt32BE(pixels.height, 4)
  header.set([8, transparent ? 6 : 2, 0, 0, 0], 8)
  const body = await compress(filtered(pixels, transparent ? 4 : 3), { level: 5 })
  return Buffer.concat([
    pngSignature,
    writeChunk({ type: 'IHDR', body: header }),
    writeChunk({ type: 'IDAT', body }),
    writeChunk({ type: 'IEND', body: Buffer.alloc(0) }),
  ])
}
