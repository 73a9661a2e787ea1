/** How likely each misfortune is, 0–1. Every day draws its own, so that each is met alone and in company. */
export interface Weather {
  unreachable: number
  busy: number
  broken: number
  blocked: number
  lostBefore: number
  lostAfter: number
  /** An accepted task is not found when it is asked after. */
  fog: number
  refused: number
  failed: number
  /** The same result is told twice. */
  twice: number
  interrupted: number
  corrupt: number
  /** An address expires at once. */
  expired: number
  overrun: number
  diskFull: number
}

const worst: Weather = {
  unreachable: 0.3,
  busy: 0.5,
  broken: 0.45,
  blocked: 0.1,
  lostBefore: 0.3,
  lostAfter: 0.6,
  fog: 0.8,
  refused: 0.15,
  failed: 0.3,
  twice: 0.3,
  interrupted: 0.4,
  corrupt: 0.3,
  expired: 0.4,
  overrun: 0.1,
  diskFull: 0.1,
}

/** What leaves a task in doubt, and nothing else: rare in company, where the tale ends sooner. */
const doubtful: ReadonlySet<keyof Weather> = new Set(['fog', 'lostAfter', 'broken'])
const DOUBTFUL_DAYS = 0.12

/** Each misfortune is absent, usual or at its worst. */
export const drawWeather = (random: () => number): Weather => {
  const drawn = { ...worst }
  const isDoubtful = random() < DOUBTFUL_DAYS
  for (const name of Object.keys(worst) as (keyof Weather)[]) {
    const luck = random()
    if (isDoubtful) drawn[name] = doubtful.has(name) ? worst[name] : 0
    else drawn[name] = luck < 0.4 ? 0 : worst[name] * (luck < 0.7 ? 0.3 : 1)
  }
  return drawn
}

/** Nothing goes wrong any more. */
export const clear = (weather: Weather): void => {
  for (const name of Object.keys(weather) as (keyof Weather)[]) weather[name] = 0
}
