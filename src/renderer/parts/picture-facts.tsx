import type { ReactNode } from 'react'
import { useAssetCost, useCredits } from '#renderer/bridge/money.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { demoMark, recipeWords as words } from '#renderer/words/surfaces.ts'
import type { Model } from '#shared/catalogue/model.ts'
import type { Asset } from '#shared/model/asset.ts'
import { findOperation } from '#shared/operations/index.ts'
import styles from './picture-facts.module.css'
import { type PictureCost, fileRows, promptsOf, recipeRows } from './recipe-rows.ts'
import { RecipeInputs } from './recipe-inputs.tsx'
import { RecipeTable } from './recipe-table.tsx'

interface FactsProps {
  asset: Asset
  models: readonly Model[]
}

const creditsOf = (operation = ''): number => findOperation(operation)?.credits ?? 0

/** What the picture did cost with everything tried for it, and what a client is billed. */
const usePaid = ({ id, recipe }: Asset): PictureCost => {
  const allIn = useAssetCost(id).data?.allIn ?? null
  const rates = useCredits().data?.rates ?? []
  const rate = rates.find(({ operation }) => operation === recipe?.operation)
  return { allIn, credits: rate?.hundredths ?? creditsOf(recipe?.operation) }
}

const Recipe = ({ asset, models }: FactsProps): ReactNode => {
  const paid = usePaid(asset)
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
      {asset.recipe && <RecipeInputs params={asset.recipe.params} />}
      {asset.recipe === null && asset.made === null && (
        <p className={styles['aside']}>{words.none}</p>
      )}
      <RecipeTable rows={recipeRows(asset, models, paid)} />
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
