import { hash32 } from '#shared/std/random.ts'

/** How the camera moves, as formulas of ffmpeg's zoompan; `%` stands for the share of time that has passed. */
interface Motion {
  readonly words: RegExp
  readonly zoom: string
  readonly x: string
  readonly y: string
}

const centreX = '(iw-iw/zoom)/2'
const centreY = '(ih-ih/zoom)/2'

const pushIn: Motion = {
  words: /push.?in|zoom.?in|dolly|closer|approach/i,
  zoom: '1+0.14*%',
  x: centreX,
  y: centreY,
}

const motions: readonly Motion[] = [
  pushIn,
  { words: /pull.?(out|back)|zoom.?out|away/i, zoom: '1.14-0.14*%', x: centreX, y: centreY },
  { words: /pan.?left|leftwards?/i, zoom: '1.12', x: '(iw-iw/zoom)*(1-%)', y: centreY },
  { words: /pan|right|orbit|track/i, zoom: '1.12', x: '(iw-iw/zoom)*%', y: centreY },
  { words: /tilt|crane|rise|upwards?/i, zoom: '1.12', x: centreX, y: '(ih-ih/zoom)*(1-%)' },
]

/** A still camera. */
const still = /static|still|fixed|locked/i

/** The movement a prompt names, or one that follows from it. */
const motionFor = (prompt: string, seed: number): Motion => {
  if (still.test(prompt)) return { ...pushIn, zoom: '1' }
  const named = motions.find(({ words }) => words.test(prompt))
  return named ?? motions[hash32(`${prompt}|${seed}`) % motions.length] ?? pushIn
}

/** What one still picture needs to become a moving shot. */
export interface Shot {
  readonly prompt: string
  readonly seed: number
  readonly width: number
  readonly height: number
  readonly frames: number
  readonly fps: number
}

/** The filter that turns one picture into a shot; the camera starts and ends gently. */
export const shotFilter = ({ prompt, seed, width, height, frames, fps }: Shot): string => {
  const { zoom, x, y } = motionFor(prompt, seed)
  const share = `((1-cos(PI*on/${Math.max(frames - 1, 1)}))/2)`
  const timed = (formula: string): string => formula.replaceAll('%', share)
  const grain = width * height > 2_200_000 ? 1 : 1.5
  const [wide, high] = [Math.round((width * grain) / 2) * 2, Math.round((height * grain) / 2) * 2]
  return (
    `scale=${wide}:${high},format=yuv420p,` +
    `zoompan=z='${timed(zoom)}':x='${timed(x)}':y='${timed(y)}':d=${frames}:s=${width}x${height}:fps=${fps},setsar=1`
  )
}
