import { Autocomplete } from '@base-ui/react/autocomplete'
import { Search } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './command-list.module.css'
import { Keys } from './keys.tsx'

/** One entry of a searchable list. */
export interface ListItem {
  id: string
  label: string
  icon: ReactNode
  keys?: string | undefined
  /** A quiet figure at the end: a price. */
  aside?: ReactNode
  disabled: boolean
}

export interface ListGroup {
  value: string
  items: readonly ListItem[]
}

interface CommandListProps {
  groups: readonly ListGroup[]
  placeholder: string
  none: string
  onChoose: (id: string) => void
}

/** A search field with the entries that match, one of them always ready for Enter. */
export const CommandList = ({
  groups,
  placeholder,
  none,
  onChoose,
}: CommandListProps): ReactNode => (
  <Autocomplete.Root
    open
    inline
    items={groups}
    autoHighlight="always"
    keepHighlight
    itemToStringValue={(item: ListItem) => item.label}
  >
    <div className={styles['search']}>
      <Search size={16} strokeWidth={1.75} aria-hidden />
      <Autocomplete.Input
        className={styles['input']}
        aria-label={placeholder}
        placeholder={placeholder}
      />
    </div>
    <Autocomplete.Empty className={styles['none']}>{none}</Autocomplete.Empty>
    <Autocomplete.List className={styles['list']}>
      {(group: ListGroup) => (
        <Autocomplete.Group key={group.value} items={group.items}>
          <Autocomplete.GroupLabel className={styles['group']}>
            {group.value}
          </Autocomplete.GroupLabel>
          <Autocomplete.Collection>
            {(item: ListItem) => (
              <Autocomplete.Item
                key={item.id}
                value={item}
                disabled={item.disabled}
                className={styles['item']}
                onClick={() => onChoose(item.id)}
              >
                {item.icon}
                <span className={styles['label']}>{item.label}</span>
                {item.aside !== undefined && <span className={styles['aside']}>{item.aside}</span>}
                {item.keys !== undefined && <Keys keys={item.keys} />}
              </Autocomplete.Item>
            )}
          </Autocomplete.Collection>
        </Autocomplete.Group>
      )}
    </Autocomplete.List>
  </Autocomplete.Root>
)
