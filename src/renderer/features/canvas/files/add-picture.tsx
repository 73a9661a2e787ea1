import type { ReactNode } from 'react'
import type { Workshop } from '#renderer/features/canvas/generate/generate.ts'
import { AssetPicker } from '#renderer/forms/asset-picker.tsx'
import { Choices } from '#renderer/ui/choices.tsx'
import { canvasFileWords as words, pictureUseWords } from '#renderer/words/canvas-files.ts'
import { keysOf } from '#shared/std/typed-object.ts'
import { bringOnto } from './add-pictures.ts'
import { changeFiles, useFilesStore } from './files-store.ts'

const uses = keysOf(pictureUseWords).map((value) => ({
  value,
  label: pictureUseWords[value].label,
}))

const close = (): void => changeFiles({ asked: null })

/** Chooses a picture of the library, or a file, and as what it goes on the canvas. */
export const AddPicture = ({ workshop }: { workshop: Workshop }): ReactNode => {
  const use = useFilesStore((state) => state.use)
  return (
    <AssetPicker
      title={words.addPictureTitle}
      accepts="image"
      onClose={close}
      onChoose={(id) => {
        close()
        void bringOnto(workshop, { ids: [id], files: [] }, use)
      }}
    >
      <Choices
        label={words.addAs}
        value={use}
        options={uses}
        onChange={(next) => changeFiles({ use: next })}
      />
    </AssetPicker>
  )
}
