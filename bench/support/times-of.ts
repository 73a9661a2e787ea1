/** Milliseconds of CPU that something takes each time, but for the first ones, which warm up. */
export const timesOf = (rounds: number, work: () => unknown): number[] => {
  for (let warm = 0; warm < 2; warm += 1) work()
  return Array.from({ length: rounds }, () => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
}
