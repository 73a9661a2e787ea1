import { ListFilter } from 'lucide-react'
import { type ReactNode, memo, useState } from 'react'
import { useCatalogue } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Popover } from '#renderer/ui/popover.tsx'
import { kindWords } from '#renderer/words/asset-kinds.ts'
import { detailWords, queryWords as words } from '#renderer/words/order.ts'
import { keysOf } from '#shared/std/typed-object.ts'
import { colourNames } from '#shared/model/looks.ts'
import { filters } from '#shared/search/filters.ts'
import { filterText, parseQuery, withoutPart, withPart } from '#shared/search/parse-query.ts'
import styles from './filter-button.module.css'
import { findAssets, useLibraryStore } from './library-store.ts'

interface Choice {
  part: string
  label: string
  colour?: string
}

const kinds = ['image', 'vector', 'video', 'audio', 'mask', 'map'] as const

const groups: readonly { title: string; instead: boolean; choices: readonly Choice[] }[] = [
  {
    title: words.kinds,
    instead: true,
    choices: kinds.map((kind) => ({ part: `kind:${kind}`, label: kindWords[kind] })),
  },
  {
    title: detailWords.rating,
    instead: true,
    choices: [1, 2, 3, 4, 5].map((stars) => ({
      part: `rating:>=${stars}`,
      label: `${'★'.repeat(stars)}${stars < 5 ? ' +' : ''}`,
    })),
  },
  {
    title: words.colours,
    instead: true,
    choices: colourNames.map((name) => ({ part: `colour:${name}`, label: name, colour: name })),
  },
  {
    title: words.shapes,
    instead: true,
    choices: keysOf(words.shapeNames).map((shape) => ({
      part: `ratio:${shape}`,
      label: words.shapeNames[shape],
    })),
  },
  {
    title: words.dates,
    instead: true,
    choices: keysOf(words.dateNames).map((date) => ({
      part: `date:${date}`,
      label: words.dateNames[date],
    })),
  },
  {
    title: words.states,
    instead: false,
    choices: keysOf(words.stateNames).map((state) => ({
      part: `is:${state}`,
      label: words.stateNames[state],
    })),
  },
]

/** Where a part stands in a query already. */
const placeOf = (query: string, part: string): { from: number; to: number } | undefined =>
  parseQuery(query).terms.find(({ from, to }) => query.slice(from, to) === part)

const Choices = (): ReactNode => {
  const query = useLibraryStore((state) => state.query)
  return groups.map(({ title, choices, instead }) => (
    <fieldset key={title} className={styles['group']}>
      <legend>{title}</legend>
      <div className={styles['choices']}>
        {choices.map(({ part, label, colour }) => {
          const place = placeOf(query, part)
          return (
            <button
              key={part}
              type="button"
              aria-pressed={place !== undefined}
              className={styles['choice']}
              onClick={() =>
                findAssets(place ? withoutPart(query, place) : withPart(query, part, instead))
              }
            >
              {colour !== undefined && (
                <span className={styles['swatch']} style={{ background: colour }} aria-hidden />
              )}
              {label}
            </button>
          )
        })}
      </div>
    </fieldset>
  ))
}

/** Every filter with an example, to be taken by a click. */
const Help = (): ReactNode => {
  const query = useLibraryStore((state) => state.query)
  const models = useCatalogue().data?.models ?? []
  const example = (text: string): string =>
    text.startsWith('model:') ? filterText('model', models[0]?.name ?? 'flux') : text
  return (
    <details className={styles['help']}>
      <summary>{words.help}</summary>
      <dl>
        {filters.map(({ names: [name], example: text }) => (
          <div key={name}>
            <dt>
              <button
                type="button"
                onClick={() => findAssets(withPart(query, example(text)))}
                disabled={text.endsWith('…')}
              >
                {text}
              </button>
            </dt>
            <dd>{words.takes[name]}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

/** Narrows what is shown, without knowing how it is written. */
export const FilterButton = memo((): ReactNode => {
  const [open, setOpen] = useState(false)
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={words.label}
      trigger={
        <Button size="small" icon={<Icon of={ListFilter} size={14} />}>
          {words.filter}
        </Button>
      }
    >
      <div className={styles['filters']}>
        <Choices />
        <Help />
      </div>
    </Popover>
  )
})
