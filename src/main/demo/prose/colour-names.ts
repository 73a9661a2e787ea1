import { distance } from '#main/demo/pixels/border.ts'

/** Colours a person would name, as red, green and blue. */
const names: readonly (readonly [name: string, red: number, green: number, blue: number])[] = [
  ['black', 18, 18, 20],
  ['charcoal', 58, 60, 66],
  ['grey', 132, 134, 138],
  ['silver', 190, 194, 200],
  ['white', 247, 247, 245],
  ['cream', 244, 232, 208],
  ['beige', 214, 190, 154],
  ['brown', 110, 68, 42],
  ['terracotta', 190, 100, 64],
  ['red', 200, 40, 44],
  ['burgundy', 108, 22, 50],
  ['coral', 242, 120, 100],
  ['orange', 232, 126, 40],
  ['gold', 206, 160, 56],
  ['yellow', 244, 210, 70],
  ['olive', 112, 112, 50],
  ['green', 62, 140, 80],
  ['sage', 150, 176, 150],
  ['mint', 150, 218, 190],
  ['teal', 30, 122, 124],
  ['turquoise', 70, 196, 200],
  ['sky blue', 140, 198, 232],
  ['blue', 50, 104, 196],
  ['navy', 26, 38, 78],
  ['indigo', 62, 62, 140],
  ['violet', 132, 84, 200],
  ['lavender', 180, 168, 222],
  ['magenta', 200, 60, 160],
  ['pink', 240, 166, 190],
  ['rose', 196, 104, 130],
]

/** The name of the nearest of thirty colours. */
export const colourName = (colour: ArrayLike<number>): string =>
  names.reduce(
    (best, entry) => {
      const off = ([, ...channels]: (typeof names)[number]): number => distance(colour, channels)
      return off(entry) < off(best) ? entry : best
    },
    names[0] ?? (['black', 0, 0, 0] as const),
  )[0]
