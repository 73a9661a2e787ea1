/** What choosing a colour says. */
export const colourWords = {
  /** A colour of something, by what it is called. */
  of: (label: string, colour: string): string => `${label}: ${colour}`,
  second: 'Second colour',
  square: 'Saturation and brightness',
  squareAt: (saturation: number, brightness: number, name: string): string =>
    `Saturation ${saturation} %, brightness ${brightness} %, ${name}`,
  hue: 'Hue',
  hueAt: (degrees: number, name: string): string => `${degrees} degrees, ${name}`,
  opacity: 'Opacity',
  opacityAt: (hundredths: number): string => `${hundredths} %`,
  text: 'Colour as text',
  refused: 'That is no colour. Write #c8f04b, rgb(200 240 75), or a name such as teal.',
  channels: { red: 'Red', green: 'Green', blue: 'Blue' },
  letters: { red: 'R', green: 'G', blue: 'B' },
  used: 'Used before',
  use: (colour: string): string => `Use ${colour}`,
  pick: 'Pick from the picture',
} as const
