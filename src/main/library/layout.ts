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
    standIns: join(hidden, 'stand-ins'),
  }
}
export type LibraryLayout = ReturnType<typeof libraryLayout>
