import { type ReactNode, useState } from 'react'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { detailWords as words } from '#renderer/words/order.ts'

interface NotesFieldProps {
  notes: string
  disabled: boolean
  onChange: (notes: string | null) => void
}

/** A note; kept when the field is left. */
export const NotesField = ({ notes, disabled, onChange }: NotesFieldProps): ReactNode => {
  const [typed, setTyped] = useState(notes)
  return (
    <TextArea
      aria-label={words.notes}
      placeholder={words.notesPlaceholder}
      rows={3}
      maxLength={10_000}
      disabled={disabled}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => {
        const wanted = typed.trim()
        if (wanted !== notes) onChange(wanted === '' ? null : wanted)
      }}
    />
  )
}
