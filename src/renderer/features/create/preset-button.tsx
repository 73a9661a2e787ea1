import { Bookmark, FileDown, FileUp, Pencil, Plus, Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import {
  useDeletePreset,
  useExportPreset,
  useOpenPreset,
  usePresets,
} from '#renderer/bridge/presets.ts'
import { useTextFile } from '#renderer/forms/text-file.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { PickLine, PickList } from '#renderer/ui/pick-list.tsx'
import { Popover } from '#renderer/ui/popover.tsx'
import { say } from '#renderer/ui/toaster.tsx'
import { presetWords as words } from '#renderer/words/presets.ts'
import type { Preset } from '#shared/model/preset.ts'
import { byOrigin } from './by-origin.ts'
import { NamePreset, type Naming } from './name-preset.tsx'
import { takePreset } from './take-preset.ts'
import { sayPreset, usePresetFiles } from './text-files.ts'
import type { Chosen } from './use-create-model.ts'

/** What can be done with one of the user's own. */
const Tools = ({
  preset: { id, name },
  onRename,
}: {
  preset: Preset
  onRename: () => void
}): ReactNode => {
  const { mutate: remove } = useDeletePreset()
  return (
    <>
      <IconButton label={words.rename(name)} onClick={onRename}>
        <Icon of={Pencil} size={14} />
      </IconButton>
      <IconButton
        label={words.delete(name)}
        onClick={() => remove({ id }, { onSuccess: () => say({ title: words.deleted(name) }) })}
      >
        <Icon of={Trash2} size={14} />
      </IconButton>
    </>
  )
}

interface RowProps {
  preset: Preset
  onTake: (preset: Preset) => void
  onName: (naming: Naming) => void
}

const Row = ({ preset, onTake, onName }: RowProps): ReactNode => {
  const { mutate: write } = useExportPreset()
  const { id, operation, name, own, adds, model } = preset
  return (
    <PickLine
      label={words.apply(name)}
      name={name}
      about={adds ?? model}
      onTake={() => onTake(preset)}
    >
      {own && <Tools preset={preset} onRename={() => onName({ kind: 'rename', preset })} />}
      <IconButton
        label={words.export(name)}
        onClick={() =>
          write(
            { id, operation },
            { onSuccess: ({ file }) => file !== null && say({ title: words.exported(file) }) },
          )
        }
      >
        <Icon of={FileDown} size={14} />
      </IconButton>
    </PickLine>
  )
}

const Presets = ({
  operation,
  ...row
}: { operation: string } & Omit<RowProps, 'preset'>): ReactNode => {
  const presets = usePresets(operation)
  const { mutate: open } = useOpenPreset()
  const file = useTextFile(usePresetFiles())
  const groups = byOrigin(presets, words, (preset) => (
    <Row key={preset.id} preset={preset} {...row} />
  ))
  return (
    <PickList
      dropProps={file.dropProps}
      groups={groups}
      foot={
        <>
          <Button
            size="small"
            icon={<Icon of={Plus} size={14} />}
            onClick={() => row.onName({ kind: 'save' })}
          >
            {words.save}
          </Button>
          <Button
            size="small"
            icon={<Icon of={FileUp} size={14} />}
            onClick={() => open({}, { onSuccess: sayPreset })}
          >
            {words.open}
          </Button>
          <span>{words.dropHere}</span>
        </>
      }
    />
  )
}

/** What was set before, under names. */
export const PresetButton = (chosen: Chosen): ReactNode => {
  const [open, setOpen] = useState(false)
  const [naming, setNaming] = useState<Naming | null>(null)
  return (
    <>
      <Popover
        open={open}
        onOpenChange={setOpen}
        label={words.title}
        trigger={
          <IconButton label={words.title}>
            <Icon of={Bookmark} />
          </IconButton>
        }
      >
        <Presets
          operation={chosen.operation.id}
          onTake={(preset) => {
            setOpen(false)
            takePreset(chosen, preset)
          }}
          onName={(named) => {
            setOpen(false)
            setNaming(named)
          }}
        />
      </Popover>
      {naming && <NamePreset chosen={chosen} naming={naming} onClose={() => setNaming(null)} />}
    </>
  )
}
