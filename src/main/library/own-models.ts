import { z } from 'zod'
import type { EngineId } from '#shared/model/engine.ts'
import { type OwnModel, ownModel } from '#shared/model/own-model.ts'
import type { Sqlite } from './database.ts'

const COLUMNS = `engine, air, name, version, kind, architecture, trigger_words AS triggerWords, weight, about, private,
  picture, asset_id AS assetId, origin, favourite, created_at AS createdAt`

const flag = z.number().transform((value) => value === 1)

const row = ownModel.extend({ private: flag, favourite: flag })

/**
 * The user's own models. Read with every look at the catalogue, so kept in memory: only this process changes them,
 * inside a write. Everything that changes the table is called inside a write.
 */
export const createOwnModels = (database: Sqlite) => {
  const all = database.prepare(`SELECT ${COLUMNS} FROM own_models ORDER BY created_at DESC, air`)
  // Told twice, a model is still one; what the user said of it since then stays.
  const insert = database.prepare(
    `INSERT INTO own_models (engine, air, name, version, kind, architecture, trigger_words, weight, about, private,
       picture, asset_id, origin, favourite, task_uuid, created_at)
     VALUES (@engine, @air, @name, @version, @kind, @architecture, @triggerWords, @weight, @about, @private,
       @picture, @assetId, @origin, @favourite, @taskUuid, @createdAt)
     ON CONFLICT DO NOTHING`,
  )
  const favour = database.prepare(
    'UPDATE own_models SET favourite = ? WHERE engine = ? AND air = ?',
  )
  const remove = database.prepare('DELETE FROM own_models WHERE engine = ? AND air = ?')
  let known: readonly OwnModel[] | null = null

  const read = (): readonly OwnModel[] => all.all().map((found) => row.parse(found))

  const list = (): readonly OwnModel[] => {
    // What a transaction sees may never come true.
    if (database.inTransaction) return read()
    known ??= read()
    return known
  }

  return {
    /** All of them, newest first. */
    list,
    get: (engine: EngineId, air: string): OwnModel | null =>
      list().find((each) => each.engine === engine && each.air === air) ?? null,
    add: (added: OwnModel, taskUuid: string | null): void => {
      known = null
      insert.run({
        ...added,
        private: added.private ? 1 : 0,
        favourite: added.favourite ? 1 : 0,
        taskUuid,
      })
    },
    favour: (engine: EngineId, air: string, favourite: boolean): void => {
      known = null
      favour.run(favourite ? 1 : 0, engine, air)
    },
    remove: (engine: EngineId, air: string): void => {
      known = null
      remove.run(engine, air)
    },
  }
}
