/** Words that say nothing about a picture. */
const fillers = new Set(
  'a an and as at by for from in into is it its of on or over the this that to under with without very some'.split(
    ' ',
  ),
)

const MAX_WORDS = 3
const MAX_LENGTH = 40

const words = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word !== '' && !fillers.has(word))

/** Two or three telling words of a text, safe in any file system: `glass-bottle-tonic`. */
export const slug = (text: string): string => {
  const taken = words(text).slice(0, MAX_WORDS).join('-').slice(0, MAX_LENGTH)
  return taken === '' ? 'picture' : taken
}

/** `2026-11`, in the user's own time zone. */
export const monthFolder = (at: number): string => {
  const date = new Date(at)
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}`
}

/** `amber-ridge_3f9c12ab.png`; the full hash is in the database. */
export const fileName = (name: { text: string; hash: string; extension: string }): string =>
  `${slug(name.text)}_${name.hash.slice(0, 8)}.${name.extension}`
