export type TileBytes = Uint8Array<ArrayBuffer>

/** How tiles are packed on their way to disk, and unpacked when they come back. */
export interface Packing {
  deflate: (tiles: readonly TileBytes[]) => Promise<TileBytes[]>
  inflate: (tile: TileBytes) => Promise<TileBytes>
}

const through = async (
  bytes: TileBytes,
  transform: CompressionStream | DecompressionStream,
): Promise<TileBytes> => {
  const stream = new Blob([bytes]).stream().pipeThrough(transform)
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** Packs by what the window, its workers and Node all have. It works in the thread that asks. */
export const packing: Packing = {
  deflate: (tiles) =>
    Promise.all(tiles.map((bytes) => through(bytes, new CompressionStream('deflate-raw')))),
  inflate: (tile) => through(tile, new DecompressionStream('deflate-raw')),
}
