/** Why a process ended: it was killed, or the power went and took what the disk had not flushed. */
export type Death = 'kill' | 'power'

/** What never comes back to a dead process. */
const never = new Promise<never>(() => undefined)

/**
 * One life of the studio's process. Everything it does outside goes through `pass`, which is crossed once before and
 * once after; at a crossing it may die, and after that nothing it asks for happens or is answered.
 */
export const createLife = (options: {
  /** Called at each crossing with its name; true: the process dies here. */
  crossing: (name: string) => boolean
}) => {
  let alive = true

  const cross = (name: string): boolean => {
    if (alive && options.crossing(name)) alive = false
    return alive
  }

  const fail = (name: string, error: unknown): Promise<never> =>
    cross(`${name} after`) ? Promise.reject(error) : never

  return {
    isAlive: (): boolean => alive,
    end: (): void => {
      alive = false
    },
    /** For calls that nobody waits for. */
    cross,
    pass: async <Result>(name: string, act: () => Result | Promise<Result>): Promise<Result> => {
      if (!cross(`${name} before`)) return never
      try {
        const result = await act()
        return cross(`${name} after`) ? result : await never
      } catch (error) {
        return fail(name, error)
      }
    },
  }
}
export type Life = ReturnType<typeof createLife>
