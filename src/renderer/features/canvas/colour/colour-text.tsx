import { type ReactNode, useId, useState } from 'react'
import { TextField } from '#renderer/ui/text-field.tsx'
import { colourWords as words } from '#renderer/words/colours.ts'
import styles from './colour-picker.module.css'
import { cssColour } from './css-colour.ts'

interface ColourTextProps {
  value: string
  onChange: (colour: string) => void
}

/** A colour in words of CSS, taken when the field is left or with Enter; what is none stays to be mended. */
export const ColourText = ({ value, onChange }: ColourTextProps): ReactNode => {
  const noteId = useId()
  const [typed, setTyped] = useState<{ text: string; from: string; isRefused: boolean } | null>(
    null,
  )
  // What was chosen otherwise since then counts.
  const draft = typed?.from === value ? typed : null
  const isRefused = draft?.isRefused === true

  const take = (): void => {
    if (!draft) return
    const colour = cssColour(draft.text)
    setTyped(colour === null ? { ...draft, isRefused: true } : null)
    if (colour !== null) onChange(colour)
  }
  return (
    <>
      <TextField
        aria-label={words.text}
        aria-invalid={isRefused}
        aria-describedby={isRefused ? noteId : undefined}
        value={draft?.text ?? value}
        onChange={({ target }) => setTyped({ text: target.value, from: value, isRefused: false })}
        onBlur={take}
        onKeyDown={({ key }) => {
          if (key === 'Enter') take()
        }}
      />
      {isRefused && (
        <p id={noteId} className={styles['refused']} role="alert">
          {words.refused}
        </p>
      )}
    </>
  )
}
