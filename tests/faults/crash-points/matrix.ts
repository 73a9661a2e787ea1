import { parseArgs } from 'node:util'
import { inParallel } from '#tests/faults/simulation/many-seeds.ts'
import { kinds } from './kinds.ts'
import { liveOnce } from './live.ts'

/**
 * `node tests/faults/crash-points/matrix.ts --kind kill` crashes at every point of the way from the wish to the
 * picture, one life each, and prints a line of JSON with what went wrong at which points.
 * `--point 'write 3 after'` tries one only.
 */
const { values } = parseArgs({
  options: { kind: { type: 'string', default: 'kill' }, point: { type: 'string' } },
})

/** Lives at a time: most of each is waiting. */
const LIVES = 4

const kind = kinds.find(({ name }) => name === values.kind)
if (!kind) throw new Error(`There is no kind ${values.kind}`)

const { wish } = kind
const plain = await liveOnce({ name: 'nothing', ...(wish ? { wish } : {}) }, 'none')
const points = values.point === undefined ? ['none', ...plain.met] : [values.point]
const broken: { point: string; laws: string[] }[] = []
await inParallel(
  points,
  async (point) => {
    const { broken: laws } = await liveOnce(kind, point)
    if (laws.length > 0) broken.push({ point, laws })
  },
  LIVES,
)
console.log(JSON.stringify({ kind: kind.name, points: points.length, broken }))
process.exitCode = broken.length > 0 ? 1 : 0
