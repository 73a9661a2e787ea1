import type { ReactNode } from 'react'
import { PictureCards } from '#renderer/ui/picture-cards.tsx'
import { Preview } from './preview.tsx'

interface PreviewCardsProps {
  /** Whose values they are, as `previews.ts` names them. */
  parameter: string
  label: string
  value: string
  options: readonly { value: string; label: string; about?: string }[]
  onChange: (value: string) => void
  disabled?: boolean | undefined
  describedBy?: string | undefined
}

/** Values of a parameter, each with a picture of what it does. */
export const PreviewCards = ({ parameter, options, ...cards }: PreviewCardsProps): ReactNode => (
  <PictureCards
    {...cards}
    options={options.map((option) => ({
      ...option,
      picture: <Preview parameter={parameter} value={option.value} />,
    }))}
  />
)
