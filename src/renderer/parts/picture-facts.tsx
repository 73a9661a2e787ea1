import type { ReactNode } from 'react'
import { Badge } from '#renderer/ui/badge.tsx'
import { demoMark, recipeWords as words } from '#renderer/words/surfaces.ts'
import type { Model } from '#shared/catalogue/model.ts'
import type { Asset } from '#shared/model/asset.ts'
import styles from './picture-facts.module.css'
import { fileRows, promptsOf, recipeRows } from './recipe-rows.ts'
import { RecipeTable } from './recipe-table.tsx'

interface FactsProps {
  asset: Asset
  models: readonly Model[]
}

const Recipe = ({ asset, models }: FactsProps): ReactNode => {
  const { prompt, original } = promptsOf(asset)
  return (
    <section className={styles['part']}>
      <h2 className={styles['heading']}>
        {words.title}
        {asset.engine === 'demo' && <Badge>{demoMark}</Badge>}
      </h2>
      {prompt !== null && <p className={styles['prompt']}>{prompt}</p>}
      {original !== null && (
        <p className={styles['aside']}>
          {words.originalPrompt}: {original}
        </p>
      )}
      {asset.recipe === null && <p className={styles['aside']}>{words.none}</p>}
      <RecipeTable rows={recipeRows(asset, models)} />
    </section>
  )
}

/** What made a picture, and the file it lies in. */
export const PictureFacts = ({ asset, models }: FactsProps): ReactNode => (
  <>
    <Recipe asset={asset} models={models} />
    <section className={styles['part']}>
      <h2 className={styles['heading']}>{words.file}</h2>
      <RecipeTable rows={fileRows(asset)} />
    </section>
  </>
)
