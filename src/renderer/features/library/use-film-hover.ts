import { type RefObject, useEffect, useState } from 'react'

/** Milliseconds the pointer rests over a film before its frames are shown. */
const REST = 150

const filmAt = (target: EventTarget | null): string | null => {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-film]') : null
  return cell?.dataset['picture'] ?? null
}

/** A film, and where in the window the pointer came to rest on it, in pixels from the left. */
export interface HoveredFilm {
  id: string
  x: number
}

/** The film over which the pointer rests; none while anything scrolls or moves from film to film. */
export const useFilmHover = (element: RefObject<HTMLElement | null>): HoveredFilm | null => {
  const [shown, setShown] = useState<HoveredFilm | null>(null)
  useEffect(() => {
    const area = element.current
    if (!area) return
    let over: string | null = null
    let x = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const rest = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => setShown(over === null ? null : { id: over, x }), REST)
    }
    const move = ({ target, clientX }: PointerEvent): void => {
      x = clientX
      const film = filmAt(target)
      if (film === over) return
      over = film
      setShown(null)
      clearTimeout(timer)
      if (film !== null) rest()
    }
    const leave = (): void => {
      over = null
      clearTimeout(timer)
      setShown(null)
    }
    area.addEventListener('pointermove', move, { passive: true })
    area.addEventListener('pointerleave', leave)
    area.addEventListener('scroll', leave, { passive: true })
    return () => {
      leave()
      area.removeEventListener('pointermove', move)
      area.removeEventListener('pointerleave', leave)
      area.removeEventListener('scroll', leave)
    }
  }, [element])
  return shown
}
