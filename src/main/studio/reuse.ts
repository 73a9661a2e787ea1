import type { Earlier } from '#shared/contract/routes.ts'
import type { TaskResult } from '#shared/model/engine.ts'
import { findOperation } from '#shared/operations/index.ts'
import { mediaOf } from '#shared/operations/media.ts'
import { differences } from '#shared/operations/sent-params.ts'
import type { Fingerprinted } from '#main/library/fingerprint.ts'
import type { Ports } from './ports.ts'

/** So many earlier results with the same prompt and model are compared. */
const COMPARED = 20
/** Among so many of them, one that differs in its seed alone is looked for. */
const LOOKED_AT = 200
/** A result that differs in more than this is another picture. */
const NEAR = 4

/** What is asked for, as far as it can be compared with what was made. */
export interface Wish {
  tasks: readonly Fingerprinted[]
  /** The user fixed the seed, so the very same thing would come back. */
  seeded: boolean
  /** What was made with another seed will do as well, whatever the user wishes otherwise. */
  anySeed?: boolean
}

/** A result that is there already. */
export interface Found {
  /** The result; where that is words, the asset they are of. */
  assetId: string
  /** What was written of it. */
  answer: TaskResult | null
}

const asset = (assetId: string | null): Found | null =>
  assetId === null ? null : { assetId, answer: null }

/** Finds results that were paid for already, for requests that ask for the same again. */
export const createReuse = ({
  library,
  reuseUnseeded,
}: Pick<Ports, 'library' | 'reuseUnseeded'>) => {
  const likeOf = (task: Fingerprinted, most = COMPARED) => library.tasks.like(task, most)

  const bySeed = (task: Fingerprinted): string | null => library.tasks.sameAs(task)?.assetId ?? null

  /** What was said of something with the same content; it has no seed. */
  const inWords = (task: Fingerprinted): Found | null => {
    const [assetId] = mediaOf(task.params)
    const answer = library.tasks.answerTo(task)
    return assetId === undefined || answer === null ? null : { assetId, answer }
  }

  /** Each task is given another result: four pictures are not the same one four times. */
  const withoutSeed = (tasks: readonly Fingerprinted[]): (string | null)[] => {
    const taken = new Set<string>()
    return tasks.map((task) => {
      const found = likeOf(task, LOOKED_AT).find(
        ({ assetId, params }) =>
          !taken.has(assetId) && differences(task.params, params).every((name) => name === 'seed'),
      )
      if (found) taken.add(found.assetId)
      return found?.assetId ?? null
    })
  }

  const assetsFor = ({ tasks, seeded, anySeed = false }: Wish): (string | null)[] => {
    if (seeded) return tasks.map(bySeed)
    return anySeed || reuseUnseeded() ? withoutSeed(tasks) : tasks.map(() => null)
  }

  /** For every task the result it would repeat, or null. */
  const same = (wish: Wish): (Found | null)[] =>
    wish.tasks.every(({ operation }) => findOperation(operation)?.makes === 'words')
      ? wish.tasks.map(inWords)
      : assetsFor(wish).map(asset)

  /** The earlier result that differs least, and in what. */
  const near = ([task]: readonly Fingerprinted[], seeded: boolean): Earlier['near'] => {
    if (task === undefined) return null
    const compared = likeOf(task).map(({ assetId, params }) => ({
      assetId,
      // A seed that the studio drew itself says nothing.
      differs: differences(task.params, params).filter((name) => seeded || name !== 'seed'),
    }))
    const [nearest] = compared.toSorted((one, other) => one.differs.length - other.differs.length)
    return nearest && nearest.differs.length > 0 && nearest.differs.length <= NEAR ? nearest : null
  }

  return {
    same,
    earlier: (wish: Wish): Earlier => ({
      same: same(wish).map((found) => found?.assetId ?? null),
      near: near(wish.tasks, wish.seeded),
    }),
  }
}
export type Reuse = ReturnType<typeof createReuse>
