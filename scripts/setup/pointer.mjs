import { once } from 'node:events'
import { connect } from 'node:net'

/** Offsets into the server’s answer, in bytes: X11 protocol, section 8. */
const [VENDOR_LENGTH, FORMAT_COUNT, VENDOR] = [24, 29, 40]
const FORMAT_BYTES = 8
const WARP_POINTER = 41

/** Says hello in little endian, as nobody in particular. */
const hello = () => {
  const bytes = Buffer.alloc(12)
  bytes.write('l')
  bytes.writeUInt16LE(11, 2)
  return bytes
}

/** The first screen’s window that holds all others. @param {Buffer} answer */
const rootOf = (answer) => {
  const vendor = Math.ceil(answer.readUInt16LE(VENDOR_LENGTH) / 4) * 4
  return answer.readUInt32LE(VENDOR + vendor + answer.readUInt8(FORMAT_COUNT) * FORMAT_BYTES)
}

/** @param {number} root @param {number} x @param {number} y */
const warp = (root, x, y) => {
  const bytes = Buffer.alloc(24)
  bytes.writeUInt8(WARP_POINTER, 0)
  bytes.writeUInt16LE(bytes.length / 4, 2)
  bytes.writeUInt32LE(root, 8)
  bytes.writeInt16LE(x, 20)
  bytes.writeInt16LE(y, 22)
  return bytes
}

/**
 * Puts the pointer of a display of our own elsewhere. It starts in the middle, beneath the windows, and whenever one
 * of them comes or goes the others hear of it: that ends what they are doing with a pointer that only a test moves.
 * @param {string} display its number
 * @param {number} x
 * @param {number} y
 * @throws {Error} when the display does not answer
 */
export async function putPointer(display, x, y) {
  const socket = connect(`/tmp/.X11-unix/X${display}`)
  socket.write(hello())
  let answer = Buffer.alloc(0)
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
    answer = Buffer.concat([answer, chunk])
    if (answer.length >= 8 && answer.length >= 8 + answer.readUInt16LE(6) * 4) break
  }
  if (answer.readUInt8(0) !== 1) throw new Error('The virtual display does not let us in')
  socket.end(warp(rootOf(answer), x, y))
  socket.resume()
  await once(socket, 'close')
}
