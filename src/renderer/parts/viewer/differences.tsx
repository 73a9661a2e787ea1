import type { ReactNode } from 'react'
import { type Difference, recipeDifferences } from '#renderer/parts/recipe-differences.ts'
import { compareWords as words } from '#renderer/words/compare.ts'
import type { Model } from '#shared/catalogue/model.ts'
import type { Asset } from '#shared/model/asset.ts'
import styles from './differences.module.css'

interface DifferencesProps {
  /** Two or more, the one before first. */
  assets: readonly Asset[]
  models: readonly Model[]
}

/** What an asset is called beside its value: before and after where one was made from the other, else its file. */
const namesOf = (assets: readonly Asset[]): readonly string[] => {
  const [before, after] = assets
  return assets.length === 2 && after?.parentId === before?.id
    ? [words.before, words.after]
    : assets.map(({ path }) => path.split('/').at(-1) ?? path)
}

const Line = ({
  difference: { name, values },
  names,
}: {
  difference: Difference
  names: readonly string[]
}): ReactNode => (
  <section className={styles['line']}>
    <h3 className={styles['name']}>{name}</h3>
    <dl className={styles['values']}>
      {values.map((value, index) => (
        <div key={names[index]} className={styles['row']}>
          <dt className={styles['of']} title={names[index]}>
            {names[index]}
          </dt>
          <dd className={value === null ? styles['unset'] : styles['value']}>
            {value ?? words.notSet}
          </dd>
        </div>
      ))}
    </dl>
  </section>
)

/** In what compared assets were made differently. */
export const Differences = ({ assets, models }: DifferencesProps): ReactNode => {
  const differences = recipeDifferences(assets, models)
  const names = namesOf(assets)
  return (
    <div className={styles['differences']}>
      <h2 className={styles['heading']}>{words.differs}</h2>
      {differences.length === 0 && (
        <p className={styles['unset']}>{assets.length === 2 ? words.same : words.allSame}</p>
      )}
      {differences.map((each) => (
        <Line key={each.name} difference={each} names={names} />
      ))}
    </div>
  )
}
