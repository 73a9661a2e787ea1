import { ImagePlus, X } from 'lucide-react'
import { type ClipboardEvent, type DragEvent, type ReactNode, useState } from 'react'
import { useImportFile } from '#renderer/bridge/import-file.ts'
import { Picture } from '#renderer/parts/picture.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { formWords as words } from '#renderer/words/forms.ts'
import { AssetPicker } from './asset-picker.tsx'
import styles from './asset-slot.module.css'
import { ASSET_DRAG, draggedAsset } from '#renderer/parts/dragged-asset.ts'

export type SlotKind = 'image' | 'video' | 'audio'

interface AssetSlotProps {
  label: string
  accepts: SlotKind
  value: string | undefined
  onChange: (id: string | undefined) => void
  disabled?: boolean
  id?: string
}

/** Files the browser calls by these names go in. */
const isAccepted = (accepts: SlotKind, file: File): boolean => file.type.startsWith(`${accepts}/`)

/** What lies in a drop or on the clipboard: an asset of the library, or a file of the right kind. */
const offered = (
  transfer: DataTransfer | null,
  accepts: SlotKind,
): { id: string } | { file: File } | null => {
  if (!transfer) return null
  const id = draggedAsset(transfer)
  if (id !== null) return { id }
  const file = [...transfer.files].find((each) => isAccepted(accepts, each))
  return file ? { file } : null
}

/** A place for one asset: from the library, by a file, dropped or pasted. */
export const AssetSlot = ({
  label,
  accepts,
  value,
  onChange,
  disabled = false,
  id,
}: AssetSlotProps): ReactNode => {
  const [picking, setPicking] = useState(false)
  const [over, setOver] = useState(false)
  const { mutate: importFile, isPending } = useImportFile()
  const invitation = isPending ? words.importing : words.dropHere[accepts]
  const take = (transfer: DataTransfer | null): boolean => {
    const found = offered(transfer, accepts)
    if (found === null || disabled) return false
    if ('id' in found) onChange(found.id)
    else importFile(found.file, { onSuccess: (imported) => onChange(imported.id) })
    return true
  }
  const drop = (event: DragEvent): void => {
    setOver(false)
    if (take(event.dataTransfer)) event.preventDefault()
  }
  const paste = (event: ClipboardEvent): void => {
    if (take(event.clipboardData)) event.preventDefault()
  }
  return (
    <div
      className={styles['slot']}
      data-over={over ? '' : undefined}
      onDragOver={(event) => {
        const { types } = event.dataTransfer
        if (disabled || !(types.includes(ASSET_DRAG) || types.includes('Files'))) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      onPaste={paste}
    >
      <button
        type="button"
        id={id}
        disabled={disabled}
        className={styles['choose']}
        // What is read on it belongs to its name.
        aria-label={
          value === undefined ? `${words.choose(label)}. ${invitation}` : words.change(label)
        }
        onClick={() => setPicking(true)}
      >
        {value === undefined ? (
          <span className={styles['empty']}>
            <Icon of={ImagePlus} size={18} />
            <span>{invitation}</span>
          </span>
        ) : (
          <Picture key={value} assetId={value} alt="" />
        )}
      </button>
      {value !== undefined && !disabled && (
        <span className={styles['remove']}>
          <IconButton label={words.takeOut(label)} onClick={() => onChange(undefined)}>
            <Icon of={X} size={14} />
          </IconButton>
        </span>
      )}
      {picking && (
        <AssetPicker
          title={words.choose(label)}
          accepts={accepts}
          onClose={() => setPicking(false)}
          onChoose={(chosen) => {
            setPicking(false)
            onChange(chosen)
          }}
        />
      )}
    </div>
  )
}
