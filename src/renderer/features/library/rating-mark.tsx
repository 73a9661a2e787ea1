import { Star, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Badge } from '#renderer/ui/badge.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import styles from './rating-mark.module.css'

/** Stars, or the sign of what was rejected; nothing where nobody judged. */
export const RatingMark = ({ rating }: { rating: number }): ReactNode => {
  if (rating === 0) return null
  return (
    <Badge kind="picture">
      {rating === -1 ? (
        <Icon of={X} size={12} />
      ) : (
        <span className={styles['stars']}>
          {rating}
          <Star size={11} fill="currentColor" aria-hidden />
        </span>
      )}
    </Badge>
  )
}
