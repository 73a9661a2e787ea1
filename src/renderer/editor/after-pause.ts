/** Does something once nothing has begun for so many milliseconds, or at once when it is ended; without a beginning never. */
export const afterPause = (milliseconds: number, act: () => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const end = (): void => {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    act()
  }
  const begin = (): void => {
    clearTimeout(timer)
    timer = setTimeout(end, milliseconds)
  }
  return { begin, end }
}
