import { join } from 'node:path'

/** Where things lie in a library folder. Pictures lie open in month folders; the rest hides in `.studio`. */
export const libraryLayout = (folder: string) => {
  const hidden = join(folder, '.studio')
  return {
    folder,
    hidden,
    database: join(hidden, 'library.sqlite'),
    lease: join(hidden, 'lease.sqlite'),
    /** Downloads under way; swept at start. */
    incoming: join(hidden, 'incoming'),
    thumbnails: join(hidden, 'thumbnails'),
    backups: join(hidden, 'backups'),
    /** The name of a backup that is to be put in place at the next start. */
    restore: join(hidden, 'restore'),
    /** There while the library is open: what is left of it tells of a crash. */
    opened: join(hidden, 'open'),
    standIns: join(hidden, 'stand-ins'),
    /** Pictures that were drawn on a canvas to go into a request, by hash. */
    inputs: join(hidden, 'inputs'),
  }
}
export type LibraryLayout = ReturnType<typeof libraryLayout>
