import { wireOf } from './index.ts'

const plain = (path: string): string => path.replace(/\[\]$/u, '')

/**
 * The parameter of an operation that the service speaks of: it names where in a task something stands, and several
 * places at once with commas between. Undefined where none of them is known.
 */
export const fieldOf = (operation: string, parameter: string): string | undefined => {
  const wire = wireOf(operation)
  const said = parameter.split(',').map((each) => each.trim())
  const places = [...Object.entries(wire?.places ?? {}), ...Object.entries(wire?.flat ?? {})]
  const names = ([, path]: [string, string]): boolean =>
    said.some((each) => each === plain(path) || each.startsWith(`${plain(path)}.`))
  return places.find((place) => names(place))?.[0]
}
