import type { ReactNode } from 'react'
import { Badge } from '#renderer/ui/badge.tsx'
import { demoMark, recipeWords as words } from '#renderer/words/surfaces.ts'
import type { Model } from '#shared/catalogue/model.ts'
import type { Asset } from '#shared/model/asset.ts'
import { fileRows, promptsOf, recipeRows } from '#renderer/parts/recipe-rows.ts'
import { RecipeTable } from '#renderer/parts/recipe-table.tsx'
import styles from './info.module.css'

interface InfoProps {
  asset: Asset
  models: readonly Model[]
  /** Buttons at the top. */
  children: ReactNode
}

/** What made the picture, beside it. */
export const Info = ({ asset, models, children }: InfoProps): ReactNode => {
  const { prompt, original } = promptsOf(asset)
  return (
    <aside className={styles['info']} aria-label={words.title}>
      <div className={styles['actions']}>{children}</div>
      <section className={styles['part']}>
        <h2 className={styles['heading']}>
          {words.title}
          {asset.engine === 'demo' && <Badge>{demoMark}</Badge>}
        </h2>
        {prompt !== null && <p className={styles['prompt']}>{prompt}</p>}
        {original !== null && (
          <p className={styles['original']}>
            {words.originalPrompt}: {original}
          </p>
        )}
        {asset.recipe === null && <p className={styles['original']}>{words.none}</p>}
        <RecipeTable rows={recipeRows(asset, models)} />
      </section>
      <section className={styles['part']}>
        <h2 className={styles['heading']}>{words.file}</h2>
        <RecipeTable rows={fileRows(asset)} />
      </section>
    </aside>
  )
}
