import type { CSSProperties, ReactNode } from 'react'
import { colourWords as words } from '#renderer/words/colours.ts'
import styles from './colour-picker.module.css'
import { useUsedColours } from './used-colours.ts'

/** The colours that were chosen last. */
export const UsedColours = ({ onUse }: { onUse: (colour: string) => void }): ReactNode => {
  const colours = useUsedColours((state) => state.colours)
  if (colours.length === 0) return null
  return (
    <fieldset className={styles['used']} aria-label={words.used}>
      {colours.map((colour) => (
        <button
          key={colour}
          type="button"
          className={styles['use']}
          aria-label={words.use(colour)}
          title={colour}
          style={{ '--colour': colour } as CSSProperties}
          onClick={() => onUse(colour)}
        />
      ))}
    </fieldset>
  )
}
