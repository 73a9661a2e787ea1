import { FileUp } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { useImportFile } from '#renderer/bridge/import-file.ts'
import { allAssets, useAssetIndex } from '#renderer/bridge/index-query.ts'
import { firstOfKinds } from '#renderer/parts/first-of-kinds.ts'
import { Picture } from '#renderer/parts/picture.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { formWords as words } from '#renderer/words/forms.ts'
import { appWords } from '#renderer/words/surfaces.ts'
import { acceptedKinds } from '#shared/model/asset.ts'
import styles from './asset-picker.module.css'

const PAGE = 60

interface AssetPickerProps {
  title: string
  accepts: 'image' | 'video' | 'audio'
  onChoose: (id: string) => void
  onClose: () => void
  /** What else is to be said of what is chosen. */
  children?: ReactNode
}

const extensions = {
  image: 'image/png,image/jpeg,image/webp',
  video: 'video/mp4,video/webm,video/quicktime',
  audio: 'audio/mpeg,audio/wav,audio/ogg,audio/flac',
} as const

/** Chooses an asset of the library, newest first, or brings a file in. */
export const AssetPicker = ({
  title,
  accepts,
  onChoose,
  onClose,
  children,
}: AssetPickerProps): ReactNode => {
  const index = useAssetIndex(allAssets).data
  const [shown, setShown] = useState(PAGE)
  const file = useRef<HTMLInputElement>(null)
  const { mutate: importFile, isPending } = useImportFile()
  const ids = index
    ? firstOfKinds(index, acceptedKinds[accepts], shown + 1).map((at) => index.at(at) ?? '')
    : []
  return (
    <Dialog open title={title} closeLabel={appWords.close} onClose={onClose}>
      <div className={styles['head']}>
        <input
          ref={file}
          type="file"
          hidden
          accept={extensions[accepts]}
          onChange={(event) => {
            const [chosen] = event.target.files ?? []
            if (chosen) importFile(chosen, { onSuccess: ({ id }) => onChoose(id) })
          }}
        />
        <Button
          icon={<Icon of={FileUp} />}
          disabled={isPending}
          onClick={() => file.current?.click()}
        >
          {isPending ? words.importing : words.fromFile}
        </Button>
        {children}
      </div>
      <div className={styles['grid']}>
        {ids.slice(0, shown).map((id, at) => (
          <button
            key={id}
            type="button"
            className={styles['cell']}
            aria-label={`${words.asset} ${at + 1}`}
            onClick={() => onChoose(id)}
          >
            <Picture assetId={id} alt="" />
          </button>
        ))}
      </div>
      {ids.length === 0 && <p className={styles['none']}>{words.nothingThere[accepts]}</p>}
      {ids.length > shown && (
        <div className={styles['more']}>
          <Button size="small" onClick={() => setShown(shown + PAGE)}>
            {words.more}
          </Button>
        </div>
      )}
    </Dialog>
  )
}
