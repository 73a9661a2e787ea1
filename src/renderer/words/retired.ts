import { day } from './time.ts'

/** Words for models that the service takes away. */
export const retiredWords = {
  mark: 'Retired',
  /** `on` is a day such as `2026-10-02`, or null where none was told; `now` in milliseconds since 1970. */
  title: (name: string, on: string | null, now: number): string => {
    if (on === null) return `${name} is being taken away by the service`
    return Date.parse(on) > now
      ? `${name} will be taken away on ${day(on)}`
      : `${name} was taken away on ${day(on)}`
  },
  use: (name: string): string => `Use ${name}`,
} as const
