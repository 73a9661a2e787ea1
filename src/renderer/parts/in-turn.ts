/** Pictures that begin to load in one frame: a row of them at once would cost a scrolled frame its time. */
const A_FRAME = 6
/** Screens a second above which pictures fly by unseen and are not worth loading. */
const TOO_FAST = 3
/** Milliseconds after which a scroll has ended. */
const REST = 50

const waiting = new Map<Element, () => void>()
let frame = 0
let seen = { at: -REST, top: 0, screensPerSecond: 0, jumped: false }

const follow = ({ target }: Event): void => {
  const element = target instanceof Element ? target : document.documentElement
  const [at, top] = [performance.now(), element.scrollTop]
  const past = at - seen.at
  const screens = Math.abs(top - seen.top) / element.clientHeight
  // The first step of a scroll says nothing of its speed; one of more than a screen is a jump to where one wants to be.
  const isFirst = past >= REST
  const screensPerSecond = isFirst || past === 0 ? 0 : (screens / past) * 1000
  seen = { at, top, screensPerSecond, jumped: isFirst && screens > 1 }
}
document.addEventListener('scroll', follow, { capture: true, passive: true })

/** What is shown is something else from now on, as after a jump: what is in view of it is waited for. */
export const beginAnew = (): void => {
  seen = { ...seen, at: performance.now(), screensPerSecond: 0, jumped: true }
}

const isInView = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > 0 && top < innerHeight
}

/** Those in view come first, and all at once when nothing moves. */
const next = (now: number): Element[] => {
  const isResting = seen.jumped || now - seen.at >= REST
  if (!isResting && seen.screensPerSecond > TOO_FAST) return []
  const all = [...waiting.keys()]
  const inView = all.filter(isInView)
  if (isResting && inView.length > 0) return inView
  return [...new Set([...inView, ...all])].slice(0, A_FRAME)
}

const work = (now: number): void => {
  for (const element of next(now)) {
    waiting.get(element)?.()
    waiting.delete(element)
  }
  frame = waiting.size === 0 ? 0 : requestAnimationFrame(work)
}

/** What is in view right after a jump is waited for: not even for a frame longer. */
const isAwaited = (element: Element): boolean =>
  seen.jumped && performance.now() - seen.at < REST && isInView(element)

/**
 * Runs `start` for an element now or in one of the next frames, but not while a list flies by too fast to be seen. The
 * function returned calls it off.
 */
export const inTurn = (element: Element, start: () => void): (() => void) => {
  if (isAwaited(element)) {
    start()
    return () => undefined
  }
  waiting.set(element, start)
  if (frame === 0) frame = requestAnimationFrame(work)
  return () => {
    waiting.delete(element)
  }
}
