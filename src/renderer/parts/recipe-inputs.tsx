import type { ReactNode } from 'react'
import { recipeWords as words } from '#renderer/words/surfaces.ts'
import { mediaOf } from '#shared/operations/media.ts'
import type { Params } from '#shared/operations/params.ts'
import { Picture } from './picture.tsx'
import styles from './recipe-inputs.module.css'

/** The assets that went in, with the numbers by which a prompt may speak of them. */
export const RecipeInputs = ({ params }: { params: Params }): ReactNode => {
  const ids = mediaOf(params)
  if (ids.length === 0) return null
  return (
    <ul className={styles['inputs']} aria-label={words.inputs}>
      {ids.map((id, at) => (
        <li key={id} className={styles['input']}>
          <Picture key={id} assetId={id} alt={words.input(at + 1)} />
          <span className={styles['number']} aria-hidden>
            {at + 1}
          </span>
        </li>
      ))}
    </ul>
  )
}
