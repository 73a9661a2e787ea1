/** What of the web’s streams is used here; the window, its workers and Node all have them. */
interface ByteTransform {
  readonly writable: { getWriter: () => ByteWriter }
  readonly readable: { getReader: () => ByteReader }
}

interface ByteWriter {
  write: (bytes: Uint8Array) => Promise<void>
  close: () => Promise<void>
}

interface ByteReader {
  read: () => Promise<{ value?: Uint8Array | undefined; done: boolean }>
  cancel: () => Promise<void>
}

declare const CompressionStream: new (format: 'deflate') => ByteTransform
declare const DecompressionStream: new (format: 'deflate') => ByteTransform

const writeAll = async (writer: ByteWriter, parts: Iterable<Uint8Array>): Promise<void> => {
  for (const part of parts) await writer.write(part)
  await writer.close()
}

async function* through(
  { readable, writable }: ByteTransform,
  parts: Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  const reader = readable.getReader()
  const writing = writeAll(writable.getWriter(), parts)
  // What stops the writer stops the reader too, or the reader was left on purpose.
  writing.catch(() => undefined)
  try {
    for (;;) {
      const { value, done } = await reader.read()
      if (done) break
      if (value) yield value
    }
    await writing
  } finally {
    reader.cancel().catch(() => undefined)
  }
}

/** Packs bytes as PNG wants them. A part may be written over once the next one is asked for. */
export const deflated = (parts: Iterable<Uint8Array>): AsyncGenerator<Uint8Array, void> =>
  through(new CompressionStream('deflate'), parts)

/** Unpacks bytes; whoever stops reading stops the unpacking. Throws where they are damaged. */
export const inflated = (parts: Iterable<Uint8Array>): AsyncGenerator<Uint8Array, void> =>
  through(new DecompressionStream('deflate'), parts)
