import { Check, ChevronDown, Pencil, Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useChangeSettings } from '#renderer/bridge/mutations.ts'
import { useAddProject, useProjects, useRenameProject } from '#renderer/bridge/money.ts'
import { useSettings } from '#renderer/bridge/queries.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Popover } from '#renderer/ui/popover.tsx'
import { projectWords as words } from '#renderer/words/spend.ts'
import type { Project } from '#shared/model/project.ts'
import { NameForm } from './name-form.tsx'
import styles from './project-picker.module.css'

interface EntryProps {
  name: string
  chosen: boolean
  onChoose: () => void
}

const Entry = ({ name, chosen, onChoose }: EntryProps): ReactNode => (
  <button type="button" className={styles['entry']} aria-pressed={chosen} onClick={onChoose}>
    <span className={styles['check']}>{chosen && <Icon of={Check} size={14} />}</span>
    <span className={styles['name']}>{name}</span>
  </button>
)

interface ListProps {
  projects: readonly Project[]
  chosen: string | null
  onChoose: (id: string | null) => void
}

const List = ({ projects, chosen, onChoose }: ListProps): ReactNode => {
  const [renaming, setRenaming] = useState<string | null>(null)
  const { mutate: rename } = useRenameProject()
  const { mutate: add } = useAddProject()
  return (
    <div className={styles['box']}>
      <p className={styles['hint']}>{words.hint}</p>
      <ul className={styles['list']}>
        <li>
          <Entry name={words.none} chosen={chosen === null} onChoose={() => onChoose(null)} />
        </li>
        {projects.map(({ id, name }) => (
          <li key={id} className={styles['line']}>
            {renaming === id ? (
              <NameForm
                name={name}
                saveLabel={words.save}
                onSave={(to) => rename({ id, name: to }, { onSuccess: () => setRenaming(null) })}
              />
            ) : (
              <>
                <Entry name={name} chosen={chosen === id} onChoose={() => onChoose(id)} />
                <IconButton label={words.rename(name)} onClick={() => setRenaming(id)}>
                  <Icon of={Pencil} size={14} />
                </IconButton>
              </>
            )}
          </li>
        ))}
      </ul>
      <div className={styles['new']}>
        <NameForm
          name=""
          placeholder={words.create}
          saveLabel={words.add}
          start={<Icon of={Plus} size={14} />}
          onSave={(name) => add({ name }, { onSuccess: ({ project }) => onChoose(project.id) })}
        />
      </div>
    </div>
  )
}

/** The project that new work is booked to. */
export const ProjectPicker = (): ReactNode => {
  const [open, setOpen] = useState(false)
  const projects = useProjects().data?.projects ?? []
  const chosen = useSettings().data?.project ?? null
  const { mutate: change } = useChangeSettings()
  const name = projects.find(({ id }) => id === chosen)?.name ?? words.none
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={words.pick}
      trigger={
        <button type="button" className={styles['trigger']} aria-label={`${words.pick}: ${name}`}>
          <span className={styles['name']}>{name}</span>
          <Icon of={ChevronDown} size={14} />
        </button>
      }
    >
      <List
        projects={projects}
        chosen={chosen}
        onChoose={(project) => {
          change({ project })
          setOpen(false)
        }}
      />
    </Popover>
  )
}
