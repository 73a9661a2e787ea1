import type { Colour } from './colour.ts'

/** Five colours that go together, by what they are for. */
export interface Palette {
  /** Nearly black. */
  readonly ink: Colour
  readonly deep: Colour
  readonly mid: Colour
  /** The one that stands out. */
  readonly accent: Colour
  /** Nearly white. */
  readonly pale: Colour
}

/** A palette with the words of a prompt that call for it. */
export interface NamedPalette extends Palette {
  readonly name: string
  /** Names of its colours: these win over everything else a prompt says. */
  readonly colours: readonly string[]
  /** Moods, seasons and places it goes with. */
  readonly moods: readonly string[]
}

/** The words are its colours, a bar, its moods. */
type Row = readonly [name: string, values: string, words: string]

const rows: readonly Row[] = [
  [
    'indigo',
    '#151a34 #2f3a68 #6d7fb0 #f4b393 #f6e7dc',
    'indigo | dusk twilight evening calm melancholy',
  ],
  [
    'ember',
    '#2a0d16 #7d1d2b #c8443a #f2a65a #fbe6d0',
    'red scarlet crimson ruby vermilion | fire fiery lava passion',
  ],
  ['rose', '#3b1730 #8e3a63 #d97f9c #f7c6b5 #fdf0ea', 'pink rose rosy blush | romantic love'],
  [
    'tangerine',
    '#2b1520 #a23e1f #e87a2d #ffc15e #fff0d8',
    'orange tangerine amber apricot | energetic',
  ],
  [
    'mustard',
    '#2a2414 #8a6a16 #dda81f #2d6e75 #fdf3d0',
    'yellow mustard lemon saffron | sunny cheerful',
  ],
  ['forest', '#0d2319 #1f5a41 #4f9a6e #e8c468 #f1f6e4', 'green emerald jade | lush verdant'],
  [
    'sage',
    '#1e2b27 #4d6b5d #93b39b #e7a77a #f4f1e6',
    'sage eucalyptus | natural organic botanical',
  ],
  ['teal', '#07262c #0f5a62 #2f9c9c #f6b26b #e8f6f1', 'teal turquoise petrol aqua | tropical'],
  ['ocean', '#07182f #134a83 #3d8fcc #ffd29a #e9f4fb', 'blue cobalt | ocean marine deep cool'],
  ['azure', '#16324f #3a7ca5 #81c3e0 #f9b4a0 #f4fafd', 'azure cyan | sky airy summer clear'],
  [
    'violet',
    '#170b33 #47218a #8a55cf #f6a5c0 #f1e7fb',
    'purple violet magenta | mystic mystical magic magical',
  ],
  [
    'lavender',
    '#2a2447 #665a9e #a99bd6 #f6c9b5 #f6f2fc',
    'lavender lilac mauve | dreamy dream gentle',
  ],
  [
    'fog',
    '#1a1f26 #48535f #8b98a5 #e2b59a #eef0f1',
    'grey gray silver | fog foggy mist misty rainy',
  ],
  ['mono', '#0c0c0e #2f3033 #7a7c80 #d9d9d6 #f7f6f2', 'black monochrome charcoal | noir ink'],
  [
    'sand',
    '#2b2019 #7c5a40 #c79b6d #e2725b #f7ead6',
    'beige cream tan ivory | sand sandy neutral earthy',
  ],
  [
    'terracotta',
    '#27130e #7a3b24 #c1693f #3d7f7b #f6e3cf',
    'terracotta brown rust | clay mediterranean',
  ],
  [
    'coffee',
    '#1c110d #4e3226 #8f6a50 #e3b382 #f4e8dc',
    'chocolate mocha sepia | wood wooden cosy cozy',
  ],
  [
    'gold',
    '#1b140a #6f4f14 #c4932f #f7dc8b #fdf5df',
    'gold golden brass honey bronze | luxury luxurious royal',
  ],
  [
    'neon',
    '#0a0620 #2b1266 #6c2bd9 #18e0d0 #f3d9ff',
    'neon | cyberpunk electric synthwave futuristic',
  ],
  ['aurora', '#06142a #0e4d54 #2fb88c #b58cf2 #e3fff1', '| northern borealis polar otherworldly'],
  ['mint', '#12312c #2f8271 #84d0b3 #ff9f8a #f0fbf5', 'mint minty pistachio | crisp clean'],
  ['coral', '#33121c #a8323e #f2705e #ffc9a3 #fff1e8', 'coral salmon | lively playful'],
  ['berry', '#220815 #5f1233 #a8305c #f0a6a0 #fbe9e6', 'burgundy wine maroon plum | berry velvet'],
  ['peach', '#4a3048 #b57a8f #f2b8a8 #a8d3c7 #fff6ee', 'peach pastel | soft tender delicate cute'],
  [
    'winter',
    '#1c2a3a #58738e #a9c3d8 #e8998d #f8fbfd',
    'white | winter ice icy snow snowy frozen cold frost',
  ],
  ['autumn', '#2a130b #8c3b16 #d9762b #f0c14b #f8ecd8', '| autumn fall harvest warm october'],
  ['spring', '#24361f #5d8f45 #a9cf72 #f48fb1 #fbfbe8', 'lime | spring meadow fresh blossom'],
  ['sunset', '#26123a #7b2a5e #e4604e #fdb44b #ffe9cf', '| sunset sunrise dawn glowing'],
  ['olive', '#1f2310 #5a6128 #9ba24f #e8b04b #f5f2dc', 'olive khaki | moss mossy'],
  ['navy', '#060f22 #12274d #3c5a8e #e8a94c #eef2f7', 'navy | midnight night nocturnal'],
]

const wordsIn = (text: string): readonly string[] => text.match(/\w+/g) ?? []

/** The palettes a picture may have. */
export const palettes: readonly NamedPalette[] = rows.map(([name, values, words]) => {
  const [ink = '', deep = '', mid = '', accent = '', pale = ''] = values.split(' ')
  const [colours = '', moods = ''] = words.split('|')
  return { name, ink, deep, mid, accent, pale, colours: wordsIn(colours), moods: wordsIn(moods) }
})
