import { Archive, FileQuestion, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Picture } from '#renderer/parts/picture.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { fileSize } from '#renderer/words/numbers.ts'
import { engineNames } from '#renderer/words/surfaces.ts'
import { moment } from '#renderer/words/time.ts'
import { uploadsWords as words } from '#renderer/words/uploads.ts'
import type { Upload } from '#shared/model/upload.ts'
import styles from './uploads.module.css'

/** What an upload is called; null where nobody knows. */
const nameOf = ({ files, asset }: Upload): string | null => {
  if (files > 1) return words.archive(files)
  return asset?.path.split('/').at(-1) ?? null
}

/** What an upload is called in a sentence. */
export const uploadName = (upload: Upload): string => nameOf(upload) ?? words.unnamed

const factsOf = ({ bytes, at, engine }: Upload): string =>
  [
    words.uploaded(moment(at)),
    ...(bytes === null ? [] : [fileSize(bytes)]),
    engineNames[engine],
  ].join(' · ')

const Shown = ({ files, asset }: Upload): ReactNode =>
  asset === null ? (
    <span className={styles['blank']}>
      <Icon of={files > 1 ? Archive : FileQuestion} size={18} />
    </span>
  ) : (
    <Picture assetId={asset.id} alt="" kind={asset.kind} hidden={asset.flagged} />
  )

interface UploadRowProps {
  upload: Upload
  disabled: boolean
  onRemove: () => void
}

/** One uploaded file: what it is, how large, since when and where it lies. */
export const UploadRow = ({ upload, disabled, onRemove }: UploadRowProps): ReactNode => {
  const name = nameOf(upload) ?? words.unknown
  return (
    <li className={styles['row']}>
      <span className={styles['picture']}>
        <Shown {...upload} />
      </span>
      <div className={styles['words']}>
        <p className={styles['name']} title={name}>
          {name}
        </p>
        <p className={styles['facts']}>{factsOf(upload)}</p>
      </div>
      <IconButton
        label={words.removeNamed(uploadName(upload))}
        disabled={disabled}
        onClick={onRemove}
      >
        <Icon of={Trash2} size={14} />
      </IconButton>
    </li>
  )
}
