import { Dices, FileUp, Pencil, Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useOfferedLists } from '#renderer/bridge/wildcards.ts'
import { replaceText } from '#renderer/forms/replace-text.ts'
import { useTextFile } from '#renderer/forms/text-file.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { PickLine, PickList } from '#renderer/ui/pick-list.tsx'
import { Popover } from '#renderer/ui/popover.tsx'
import { wildcardWords as words } from '#renderer/words/wildcards.ts'
import type { OfferedList } from '#shared/model/wildcard-list.ts'
import { byOrigin } from './by-origin.ts'
import { listFiles } from './text-files.ts'
import { promptId } from './use-create-actions.ts'
import { type Draft, WildcardEditor } from './wildcard-editor.tsx'

/** Puts the name of a list where the cursor was in the prompt. */
const putIn = (name: string): void => {
  const area = document.getElementById(promptId)
  if (!(area instanceof HTMLTextAreaElement)) return
  const { selectionStart: start, selectionEnd: end } = area
  replaceText(area, { start, end, text: `__${name}__` })
}

const Row = ({
  list: { name, lines, own },
  onTake,
  onEdit,
}: {
  list: OfferedList
  onTake: () => void
  onEdit: (draft: Draft) => void
}): ReactNode => (
  <PickLine
    label={words.insert(name)}
    name={name}
    about={lines.slice(0, 3).join(' · ')}
    figure={lines.length}
    onTake={onTake}
  >
    <IconButton
      label={words.edit(name)}
      onClick={() => onEdit({ name, lines, before: name, shipped: !own })}
    >
      <Icon of={Pencil} size={14} />
    </IconButton>
  </PickLine>
)

const Lists = ({
  onTake,
  onEdit,
}: {
  onTake: (name: string) => void
  onEdit: (draft: Draft) => void
}): ReactNode => {
  const lists = useOfferedLists()
  const file = useTextFile(listFiles(onEdit))
  const groups = byOrigin(lists, words, (list) => (
    <Row key={list.name} list={list} onTake={() => onTake(list.name)} onEdit={onEdit} />
  ))
  return (
    <PickList
      hint={words.help}
      dropProps={file.dropProps}
      groups={groups}
      foot={
        <>
          <Button
            size="small"
            icon={<Icon of={Plus} size={14} />}
            onClick={() => onEdit({ name: '', lines: [], before: null, shipped: false })}
          >
            {words.add}
          </Button>
          {file.element}
          <Button size="small" icon={<Icon of={FileUp} size={14} />} onClick={file.open}>
            {words.open}
          </Button>
          <span>{words.dropHere}</span>
        </>
      }
    />
  )
}

/** The lists that a prompt can be drawn from. */
export const WildcardButton = (): ReactNode => {
  const [open, setOpen] = useState(false)
  const [draft, setDraft] = useState<Draft | null>(null)
  return (
    <>
      <Popover
        open={open}
        onOpenChange={setOpen}
        label={words.title}
        trigger={
          <IconButton label={words.title}>
            <Icon of={Dices} size={14} />
          </IconButton>
        }
      >
        <Lists
          onTake={(name) => {
            setOpen(false)
            requestAnimationFrame(() => putIn(name))
          }}
          onEdit={(edited) => {
            setOpen(false)
            setDraft(edited)
          }}
        />
      </Popover>
      {draft && <WildcardEditor draft={draft} onClose={() => setDraft(null)} />}
    </>
  )
}
