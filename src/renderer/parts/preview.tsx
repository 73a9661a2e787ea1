import { ImageOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '#renderer/ui/icon.tsx'
import { previewOf } from './previews.ts'
import styles from './preview.module.css'

const pictures = import.meta.glob<string>('./preview-pictures/*.webp', {
  eager: true,
  query: '?url',
  import: 'default',
})

/** What a value of a parameter does, as a picture that fills its place; a quiet ground where there is none. */
export const Preview = ({ parameter, value }: { parameter: string; value: string }): ReactNode => {
  const name = previewOf(parameter, value)
  return (
    <span className={styles['frame']} aria-hidden>
      {name === undefined ? (
        <Icon of={ImageOff} size={14} />
      ) : (
        <img
          src={pictures[`./preview-pictures/${name}.webp`]}
          alt=""
          decoding="async"
          draggable={false}
          className={styles['image']}
        />
      )}
    </span>
  )
}
