import { createInterface } from 'node:readline'
import { createLibrary } from '#main/library/library.ts'

/** Opens a library when it is told to, says whether it may write to it, and holds it until it is killed. */
const [folder = ''] = process.argv.slice(2)
const lines = createInterface({ input: process.stdin })
console.log('ready')
for await (const _ of lines) {
  const { readOnly } = createLibrary({ folder })
  console.log(readOnly === null ? 'owner' : readOnly.code)
}
