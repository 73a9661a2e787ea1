import { z } from 'zod'
import { libraryMove, newPlace } from '#shared/model/library-move.ts'
import { backup, libraryCheck } from '#shared/model/backup.ts'

const nothing = z.object({})
const moving = z.object({ move: libraryMove.nullable() })

/** By what an asset is used elsewhere in the studio. */
export const assetUse = z.object({
  id: z.uuid(),
  /** Names of characters that it is a picture of, and of own models that it stands for. */
  characters: z.array(z.string()),
  models: z.array(z.string()),
  /** Names of canvases that show it. */
  canvases: z.array(z.string()),
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
  'library.chooseNewPlace': {
    summary: 'Asks for a folder that the library could move to, and looks whether it can.',
    input: nothing,
    output: z.object({ place: newPlace.nullable() }),
  },
  'library.move': {
    summary: 'Moves the library to the folder that was chosen last; the studio then starts again.',
    input: nothing,
    output: moving,
  },
  'library.moveState': {
    summary: 'How the move of the library goes.',
    input: nothing,
    output: moving,
  },
  'library.goOnMoving': {
    summary: 'Goes on with a move that was stopped.',
    input: nothing,
    output: moving,
  },
  'library.cancelMove': {
    summary: 'Leaves the library where it was, and deletes what was copied.',
    input: nothing,
    output: moving,
  },
  'assets.uses': {
    summary: 'By what assets are used; those that nothing uses are left out.',
    input: z.object({ ids: z.array(z.uuid()).max(1000) }),
    output: z.object({ uses: z.array(assetUse) }),
  },
} as const
