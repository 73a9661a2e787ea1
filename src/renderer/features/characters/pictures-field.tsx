import { ArrowLeftToLine } from 'lucide-react'
import type { ReactNode } from 'react'
import { useRestoreAssets } from '#renderer/bridge/mutations.ts'
import { AssetSlot } from '#renderer/forms/asset-slot.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { characterWords as words } from '#renderer/words/characters.ts'
import { type Character, MOST_PICTURES } from '#shared/model/character.ts'
import styles from './editor.module.css'

interface PicturesProps {
  character: Character
  disabled: boolean
  onChange: (pictures: string[]) => void
}

/** Its pictures, the first one first, and room for more. */
export const PicturesField = ({
  character: { pictures, missing },
  disabled,
  onChange,
}: PicturesProps): ReactNode => {
  const { mutate: restore } = useRestoreAssets()
  const slots = pictures.length < MOST_PICTURES ? [...pictures, undefined] : pictures
  const set = (at: number, id: string | undefined): void => {
    const next = id === undefined ? pictures.toSpliced(at, 1) : pictures.toSpliced(at, 1, id)
    onChange([...new Set(next)])
  }
  const putFirst = (id: string): void =>
    onChange([id, ...pictures.filter((picture) => picture !== id)])
  return (
    <Field
      label={words.pictures}
      help={words.picturesHelp}
      aside={`${pictures.length} / ${MOST_PICTURES}`}
    >
      {({ id }) => (
        <>
          <div className={styles['slots']}>
            {slots.map((asset, at) => (
              <div
                key={asset ?? 'free'}
                className={styles['slot']}
                data-missing={asset !== undefined && missing.includes(asset) ? '' : undefined}
              >
                <AssetSlot
                  label={words.picture}
                  accepts="image"
                  value={asset}
                  disabled={disabled}
                  onChange={(next) => set(at, next)}
                  {...(at === 0 ? { id } : {})}
                />
                {asset !== undefined && at > 0 && !disabled && (
                  <span className={styles['first']}>
                    <IconButton label={words.useFirst} onClick={() => putFirst(asset)}>
                      <Icon of={ArrowLeftToLine} size={14} />
                    </IconButton>
                  </span>
                )}
              </div>
            ))}
          </div>
          {missing.length > 0 && (
            <p className={styles['missing']}>
              <span>{words.missing(missing.length)}</span>
              <Button
                kind="plain"
                size="small"
                disabled={disabled}
                onClick={() => restore({ ids: missing })}
              >
                {words.takeBack}
              </Button>
            </p>
          )}
        </>
      )}
    </Field>
  )
}
