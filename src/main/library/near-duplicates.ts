import { z } from 'zod'
import { groupBy } from '#shared/std/group-by.ts'
import { nearMember, type NearMember, type NearStack, nearStack } from '#shared/model/near.ts'
import type { Sqlite } from './database.ts'
import type { NearChange } from './reading/near-finder.ts'

const placed = z.object({ id: z.uuid(), sequence: z.int(), top: z.int() })
/** A picture of a group, and which one is the best of it. */
export type Placed = z.infer<typeof placed>

/** Groups of pictures that look (almost) the same, as they were found last. Changes are made inside a write. */
export const createNearDuplicates = (database: Sqlite) => {
  const stacks = database.prepare(
    `SELECT id AS top, counted.count FROM (
       SELECT top, count(*) AS count FROM near_duplicates JOIN asset_index USING (sequence)
       WHERE trashed = 0 GROUP BY top HAVING count(*) > 1 ORDER BY top DESC LIMIT ?) AS counted
     JOIN assets ON assets.sequence = counted.top`,
  )
  const members = database.prepare(
    `SELECT assets.id, width, height, bytes, path, rating, flagged FROM near_duplicates AS near
     JOIN assets USING (sequence)
     WHERE near.top = (SELECT top FROM near_duplicates JOIN assets USING (sequence) WHERE id = ?)
       AND trashed_at IS NULL
     ORDER BY near.sequence = near.top DESC, width * height DESC, near.sequence LIMIT ?`,
  )
  const groups = database.prepare(
    `SELECT assets.id, near.sequence, near.top FROM near_duplicates AS near JOIN assets USING (sequence)
     WHERE trashed_at IS NULL AND near.top IN (
       SELECT top FROM json_each(?) JOIN assets ON assets.id = json_each.value
       JOIN near_duplicates USING (sequence))
     ORDER BY near.top, near.sequence = near.top DESC, width * height DESC, near.sequence`,
  )
  const put = database.prepare(
    `INSERT OR REPLACE INTO near_duplicates
     SELECT one.sequence, best.sequence FROM assets AS one, assets AS best
     WHERE one.sequence = ? AND best.sequence = ?`,
  )
  const drop = database.prepare('DELETE FROM near_duplicates WHERE sequence = ?')
  const part = database.prepare(
    'INSERT INTO not_duplicates SELECT @decision, sequence, @side FROM assets WHERE id = @id',
  )
  const rejoin = database.prepare('DELETE FROM not_duplicates WHERE decision = ?')

  return {
    /** The groups whose best picture came last, as many as are asked for. */
    stacks: (most: number): NearStack[] => stacks.all(most).map((found) => nearStack.parse(found)),
    /** The group that an asset belongs to, its best picture first; nothing where it belongs to none. */
    of: (id: string, most: number): NearMember[] =>
      members.all(id, most).map((found) => {
        const row = found as Record<string, unknown>
        return nearMember.parse({ ...row, flagged: row['flagged'] === 1 })
      }),
    /** Whole groups that these assets belong to. */
    holding: (ids: readonly string[]): Placed[][] => [
      ...groupBy(
        groups.all(JSON.stringify(ids)).map((found) => placed.parse(found)),
        ({ top }) => top,
      ).values(),
    ],
    /** Writes down a part of what was found. */
    keep: ({ gone, come }: NearChange): void => {
      for (const sequence of gone) drop.run(sequence)
      for (let at = 0; at < come.length; at += 2) put.run(come[at], come[at + 1])
    },
    /** Says of assets that they are no duplicates: of those on the same side nothing is said. */
    part: (decision: string, sides: readonly { id: string; side: number }[]): void => {
      for (const each of sides) part.run({ decision, ...each })
    },
    /** Takes back what was said. */
    rejoin: (decision: string): void => {
      rejoin.run(decision)
    },
  }
}
