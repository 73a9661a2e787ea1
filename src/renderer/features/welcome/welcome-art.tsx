import type { ReactNode } from 'react'
import { Leaves, Planet, Plinth, Ribbons, Ridges, Squares } from './art.tsx'
import styles from './welcome-art.module.css'

/** A wall of pictures like those the studio makes. */
export const WelcomeArt = (): ReactNode => (
  <div className={styles['wall']} aria-hidden>
    <Ridges
      seed={3}
      ground={['apricot', 'cream']}
      layers={['sand', 'apricot', 'ember', 'wine', 'plum']}
      sun={{ x: 452, y: 128, radius: 34 }}
    />
    <Squares />
    <Plinth />
    <Leaves />
    <Planet />
    <Ribbons />
    <Ridges
      seed={40}
      ground={['slate', 'mist']}
      layers={['mist', 'slate', 'pine', 'night']}
      sun={{ x: 190, y: 110, radius: 26 }}
    />
  </div>
)
