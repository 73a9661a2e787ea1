import type { upkeepRoutes } from '#shared/contract/upkeep-routes.ts'
import { libraryMove, type LibraryMove, type NewPlace } from '#shared/model/library-move.ts'
import type { Handlers } from '#main/doors/dispatch.ts'

const fakePlace: NewPlace = {
  to: '/media/anna/Archive/Pictures',
  how: 'copy',
  files: 1240,
  bytes: 3_600_000_000,
}

/** A move as the address of the page wishes to see it: `?move=copying`. */
const fakeMove = (): LibraryMove | null => {
  const stage = libraryMove.shape.stage.safeParse(new URLSearchParams(location.search).get('move'))
  if (!stage.success) return null
  return {
    ...fakePlace,
    from: '/home/anna/Pictures/Chofesh Studio',
    stage: stage.data,
    filesDone: 520,
    bytesDone: 1_500_000_000,
    failure:
      stage.data === 'stopped'
        ? { code: 'library-not-moved', detail: { reason: 'gone', path: fakePlace.to } }
        : null,
  }
}

/** A library that nothing is wrong with. */
export const fakeUpkeep: Pick<Handlers, keyof typeof upkeepRoutes> = {
  'library.backups': () => ({ backups: [] }),
  'library.backUp': () => ({ backup: { name: 'library.sqlite', at: 0, bytes: 0 } }),
  'library.restore': () => ({}),
  'library.check': () => ({ damage: [], files: 0, found: 0, missing: 0, strays: 0 }),
  'library.emptyTrash': () => ({ count: 0 }),
  'library.chooseNewPlace': () => ({ place: fakePlace }),
  'library.move': () => ({ move: null }),
  'library.moveState': () => ({ move: fakeMove() }),
  'library.goOnMoving': () => ({ move: null }),
  'library.cancelMove': () => ({ move: null }),
  'assets.uses': () => ({ uses: [] }),
}
