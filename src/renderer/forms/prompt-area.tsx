import { type ComponentProps, type ReactNode, useEffect, useRef } from 'react'
import { markOf, usePictureMarks } from '#renderer/bridge/use-picture-marks.ts'
import { Picture } from '#renderer/parts/picture.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { type Character, presentPictures } from '#shared/model/character.ts'
import styles from './prompt-area.module.css'
import { useNameOffer } from './use-name-offer.ts'

interface PromptAreaProps extends Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'ref'> {
  value: string
  onText: (text: string) => void
  characters: readonly Character[]
}

const Row = (character: Character): ReactNode => {
  const [picture] = presentPictures(character)
  const marks = usePictureMarks()
  return (
    <>
      <span className={styles['face']}>
        {picture !== undefined && (
          <Picture assetId={picture} alt="" hidden={markOf(marks, picture).hidden} />
        )}
      </span>
      <span className={styles['name']}>{character.name}</span>
      <span className={styles['noun']}>{character.noun}</span>
    </>
  )
}

/** Lies above everything, so that no panel clips it. */
const Offer = ({ offered, listProps, optionProps }: ReturnType<typeof useNameOffer>): ReactNode => {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => list.current?.showPopover(), [])
  return (
    <div ref={list} popover="manual" className={styles['list']} {...listProps}>
      {offered.map((character) => (
        <div key={character.id} className={styles['option']} {...optionProps(character)}>
          <Row {...character} />
        </div>
      ))}
    </div>
  )
}

/** A prompt in which `@` offers the characters there are. */
export const PromptArea = ({ value, onText, characters, ...rest }: PromptAreaProps): ReactNode => {
  const area = useRef<HTMLTextAreaElement>(null)
  const offer = useNameOffer(area, characters)
  return (
    <div className={styles['anchor']}>
      <TextArea
        {...rest}
        {...offer.areaProps}
        ref={area}
        value={value}
        onChange={(event) => {
          onText(event.target.value)
          offer.look()
        }}
      />
      {offer.offered.length > 0 && <Offer {...offer} />}
    </div>
  )
}
