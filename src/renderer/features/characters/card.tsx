import { Star, UserRound } from 'lucide-react'
import type { ReactNode } from 'react'
import { markOf, usePictureMarks } from '#renderer/bridge/use-picture-marks.ts'
import { Picture } from '#renderer/parts/picture.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { characterWords as words } from '#renderer/words/characters.ts'
import { libraryWords } from '#renderer/words/surfaces.ts'
import { type Character, presentPictures } from '#shared/model/character.ts'
import styles from './card.module.css'

interface CardProps {
  character: Character
  selected: boolean
  disabled: boolean
  onShow: () => void
  onFavour: () => void
}

/** A character among the others: its first picture that is there, its name, what is noted of it. */
export const Card = ({ character, selected, disabled, onShow, onFavour }: CardProps): ReactNode => {
  const { name, noun, notes, favourite } = character
  const [picture] = presentPictures(character)
  const marks = usePictureMarks()
  return (
    <li className={styles['card']}>
      <button
        type="button"
        data-card
        className={styles['show']}
        aria-pressed={selected}
        onClick={onShow}
      >
        <span className={styles['picture']} aria-hidden>
          {picture === undefined ? (
            <span className={styles['none']}>
              <Icon of={UserRound} size={28} />
              {words.noPicture}
            </span>
          ) : (
            <Picture
              key={picture}
              assetId={picture}
              alt=""
              hidden={markOf(marks, picture).hidden}
              hiddenLabel={libraryWords.flagged}
            />
          )}
        </span>
        <span className={styles['name']}>@{name}</span>
        <span className={styles['notes']}>{notes.trim() === '' ? noun : notes}</span>
      </button>
      <span className={styles['star']} data-on={favourite ? '' : undefined}>
        <IconButton
          label={favourite ? words.unfavour(name) : words.favour(name)}
          pressed={favourite}
          disabled={disabled}
          onClick={onFavour}
        >
          <Icon of={Star} size={14} />
        </IconButton>
      </span>
    </li>
  )
}
