import { Eye } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useWorkshop } from '#renderer/features/canvas/workshop-context.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { canvasWords as words } from '#renderer/words/canvas.ts'
import { appWords } from '#renderer/words/surfaces.ts'
import { type GenerateWish, picturesFor } from './generate.ts'
import styles from './sent-preview.module.css'

interface Shown {
  picture: string
  mask: string | null
  size: string
}

/** Shows the very pictures that would be sent now. */
export const SentPreview = ({ wish }: { wish: GenerateWish | null }): ReactNode => {
  const workshop = useWorkshop()
  const [shown, setShown] = useState<Shown | null>(null)
  const open = async (): Promise<void> => {
    if (!workshop || !wish) return
    const pictures = await picturesFor(workshop, wish)
    if (!pictures) return
    const { picture, mask, size } = pictures
    setShown({
      picture: URL.createObjectURL(picture),
      mask: mask && URL.createObjectURL(mask),
      size: words.pixels(size.width, size.height),
    })
  }
  const close = (): void => {
    for (const url of [shown?.picture, shown?.mask]) if (url) URL.revokeObjectURL(url)
    setShown(null)
  }
  return (
    <>
      <IconButton label={words.preview} onClick={() => void open()}>
        <Icon of={Eye} />
      </IconButton>
      <Dialog
        open={shown !== null}
        title={words.preview}
        closeLabel={appWords.close}
        onClose={close}
      >
        {shown && (
          <div className={styles['pictures']}>
            <figure>
              <img src={shown.picture} alt={words.previewPicture} />
              <figcaption>{`${words.previewPicture} · ${shown.size}`}</figcaption>
            </figure>
            {shown.mask !== null && (
              <figure>
                <img src={shown.mask} alt={words.previewMask} />
                <figcaption>{words.previewMask}</figcaption>
              </figure>
            )}
          </div>
        )}
      </Dialog>
    </>
  )
}
