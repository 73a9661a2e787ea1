import type { EngineId } from '#shared/model/engine.ts'
import { counted } from './numbers.ts'

const files = (count: number): string => counted(count, 'file', 'files')

const stays = 'Your library keeps what it has; a file is uploaded again when it is needed.'

/** Words of the list of what lies at the service. */
export const uploadsWords = {
  title: 'Files at the service',
  help: 'Large files that went in, and pictures a style was trained from, are uploaded once and used again. Small pictures travel inside each request and are not listed.',
  none: 'Nothing you uploaded lies there',
  noneText: 'Films, sounds and pictures over 3 MB show up here once they have gone in.',
  unreadable: 'The list could not be read',
  again: 'Try again',
  total: (count: number, size: string | null): string =>
    size === null ? files(count) : `${files(count)}, ${size}`,
  label: 'Uploaded files',
  unknown: 'A file your library no longer knows',
  unnamed: 'this file',
  archive: (count: number): string => `Archive of ${files(count)}`,
  uploaded: (moment: string): string => `Uploaded ${moment}`,
  remove: 'Delete',
  removeNamed: (name: string): string => `Delete ${name} from the service`,
  removeAll: 'Delete all',
  removing: (done: number, count: number): string => `Deleting ${done + 1} of ${count}…`,
  askOne: (name: string): string => `Delete ${name} from the service?`,
  askAll: (count: number): string => `Delete all ${files(count)} from the service?`,
  askText: stays,
  yes: 'Delete',
  no: 'Keep',
  removed: (count: number): string =>
    count === 1 ? 'Deleted from the service' : `${files(count)} deleted from the service`,
  kept: (left: number, count: number): string =>
    count === 1
      ? 'The file could not be deleted'
      : `${left} of ${files(count)} could not be deleted`,
  keptWhy: (why: string): string => `${why}. What is left stays in the list; try again later.`,
  offline: 'You are offline',
  offlineText: 'This is what the studio remembers. Deleting needs the service.',
  lifetime: {
    runware: 'Runware says that it removes uploaded pictures 30 days after they were last used.',
    demo: 'The demo engine keeps uploads in memory on this machine, until it ends.',
    fallback: null,
  } satisfies Record<EngineId, string | null>,
} as const
