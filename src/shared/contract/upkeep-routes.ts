import { z } from 'zod'
import { backup, libraryCheck } from '#shared/model/backup.ts'

const nothing = z.object({})

/** By what an asset is used elsewhere in the studio. */
export const assetUse = z.object({
  id: z.uuid(),
  /** Names of characters that it is a picture of, and of own models that it stands for. */
  characters: z.array(z.string()),
  models: z.array(z.string()),
  /** How many assets were made from it. */
  children: z.int(),
})
export type AssetUse = z.infer<typeof assetUse>

/** Keeping the library whole. */
export const upkeepRoutes = {
  'library.backups': {
    summary: 'Backups of the library’s database, newest first.',
    input: nothing,
    output: z.object({ backups: z.array(backup) }),
  },
  'library.backUp': {
    summary: 'Makes a backup now.',
    input: nothing,
    output: z.object({ backup }),
  },
  'library.restore': {
    summary: 'Starts the studio again with a backup in place; money does not go back in time.',
    input: z.object({ name: z.string() }),
    output: nothing,
  },
  'library.check': {
    summary:
      'Looks for every file and through the database; repairs what was moved, deletes nothing.',
    input: nothing,
    output: libraryCheck,
  },
  'library.emptyTrash': {
    summary: 'Deletes what lies in the trash for good.',
    input: nothing,
    output: z.object({ count: z.int() }),
  },
  'assets.uses': {
    summary: 'By what assets are used; those that nothing uses are left out.',
    input: z.object({ ids: z.array(z.uuid()).max(1000) }),
    output: z.object({ uses: z.array(assetUse) }),
  },
} as const
