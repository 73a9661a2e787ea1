import { Search, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useCatalogue } from '#renderer/bridge/queries.ts'
import { ParameterInput } from '#renderer/forms/parameter-input.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { modelsWords as words } from '#renderer/words/models.ts'
import { parameterWords } from '#renderer/words/parameters.ts'
import { modelsFor } from '#shared/catalogue/catalogue.ts'
import { parameterNames } from '#shared/operations/problems.ts'
import { searchModels } from '#shared/operations/search-models.ts'
import { changeSearch, useModelsStore } from './models-store.ts'
import styles from './panel.module.css'

/** Parameters that have a place of their own. */
const placed = new Set(['search', 'limit', 'offset'])

/** What is looked for, from the search’s record. */
export const SearchForm = (): ReactNode => {
  const search = useModelsStore((state) => state.search)
  const models = useCatalogue().data?.models ?? []
  const [model] = modelsFor({ models }, searchModels.id)
  const { name: label, placeholder } = parameterWords.search
  if (!model) return null
  const names = parameterNames(searchModels).filter((name) => !placed.has(name))
  return (
    <div className={styles['fields']}>
      <p className={styles['summary']}>{searchModels.summary}</p>
      <TextField
        type="search"
        start={<Icon of={Search} />}
        value={typeof search['search'] === 'string' ? search['search'] : ''}
        placeholder={placeholder}
        aria-label={label}
        end={
          search['search'] === undefined ? undefined : (
            <IconButton label={words.clear} onClick={() => changeSearch({ search: undefined })}>
              <Icon of={X} size={14} />
            </IconButton>
          )
        }
        onKeyDown={({ key }) => {
          if (key === 'Escape') changeSearch({ search: undefined })
        }}
        onChange={({ target }) =>
          changeSearch({ search: target.value === '' ? undefined : target.value })
        }
      />
      {names.map((name) => (
        <ParameterInput
          key={name}
          model={model}
          name={name}
          value={search[name]}
          onChange={(value) => changeSearch({ [name]: value })}
        />
      ))}
    </div>
  )
}
