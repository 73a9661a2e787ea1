import type { ReactNode } from 'react'
import styles from './welcome-art.module.css'

const ridges = [
  'M0 210 C120 150 200 230 330 180 S560 120 700 190 960 140 1100 200 1320 150 1440 190 V420 H0 Z',
  'M0 260 C140 210 260 290 400 235 S660 200 800 265 1060 210 1200 262 1380 230 1440 250 V420 H0 Z',
  'M0 320 C160 270 300 340 470 295 S760 265 930 325 1200 285 1440 318 V420 H0 Z',
  'M0 372 C200 335 380 388 590 350 S930 338 1110 376 1320 356 1440 368 V420 H0 Z',
]

/** Quiet ridges along the foot of the first screen. */
export const WelcomeArt = (): ReactNode => (
  <svg className={styles['art']} viewBox="0 0 1440 420" preserveAspectRatio="none" aria-hidden>
    {ridges.map((path, index) => (
      <path key={path} className={styles['ridge']} d={path} opacity={0.3 + index * 0.22} />
    ))}
  </svg>
)
