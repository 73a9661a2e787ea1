import { createPictures, type Pictures } from '#renderer/editor/pictures/pictures.ts'

/** The pictures of a canvas on which nothing is seen. */
export const noPictures = (): Pictures =>
  createPictures(null, {
    read: () => Promise.resolve(null),
    readWhole: () => Promise.resolve(null),
    open: () => Promise.resolve([]),
    leave: () => Promise.resolve(),
    keep: () => Promise.resolve([]),
    now: () => 0,
    room: 0,
  })
