import { type ReactNode, useEffect, useRef } from 'react'
import { originalUrl } from '#renderer/bridge/media-url.ts'
import { clamp } from '#shared/std/clamp.ts'
import styles from './film-scrub.module.css'
import type { HoveredFilm } from './use-film-hover.ts'

/** Shows a film’s frames by where the pointer is over its cell, and lets go of the file when it leaves. */
export const FilmScrub = ({ id, x }: HoveredFilm): ReactNode => {
  const player = useRef<HTMLVideoElement>(null)
  const mark = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const video = player.current
    if (!video) return
    video.src = originalUrl(id)
    return () => {
      video.removeAttribute('src')
      video.load()
    }
  }, [id])
  // The pointer may come back elsewhere before the film was taken away, which keeps its file.
  useEffect(() => {
    const video = player.current
    const cell = video?.closest<HTMLElement>('[data-film]')
    if (!video || !cell) return
    let share = 0
    const seek = (): void => {
      // One frame at a time: a seek under way is followed by the last one asked for.
      const wanted = share * video.duration
      if (video.seeking || Number.isNaN(wanted) || Math.abs(video.currentTime - wanted) < 0.02)
        return
      video.currentTime = wanted
    }
    const show = (): void => {
      video.dataset['shown'] = ''
      seek()
    }
    const moveTo = (clientX: number): void => {
      const { left, width } = cell.getBoundingClientRect()
      share = clamp((clientX - left) / width, 0, 0.999)
      if (mark.current) mark.current.style.transform = `scaleX(${share})`
      seek()
    }
    const move = ({ clientX }: PointerEvent): void => moveTo(clientX)
    moveTo(x)
    cell.addEventListener('pointermove', move, { passive: true })
    video.addEventListener('loadedmetadata', seek)
    video.addEventListener('seeked', show)
    return () => {
      cell.removeEventListener('pointermove', move)
      video.removeEventListener('loadedmetadata', seek)
      video.removeEventListener('seeked', show)
    }
  }, [x])
  return (
    <>
      <video
        ref={player}
        className={styles['film']}
        preload="metadata"
        muted
        playsInline
        disablePictureInPicture
        aria-hidden
      />
      <span ref={mark} className={styles['mark']} aria-hidden />
    </>
  )
}
