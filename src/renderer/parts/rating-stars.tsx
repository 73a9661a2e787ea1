import { Star, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { detailWords as words } from '#renderer/words/order.ts'
import styles from './rating-stars.module.css'

interface RatingStarsProps {
  /** Stars; -1 is rejected; null: they differ. */
  rating: number | null
  disabled: boolean
  onRate: (rating: number) => void
}

/** Five stars to give, and a way to reject; the same once more takes it back. */
export const RatingStars = ({ rating, disabled, onRate }: RatingStarsProps): ReactNode => (
  <fieldset className={styles['stars']} aria-label={words.rating}>
    {[1, 2, 3, 4, 5].map((stars) => (
      <IconButton
        key={stars}
        label={words.stars(stars)}
        keys={String(stars)}
        pressed={rating === stars}
        disabled={disabled}
        className={styles['star']}
        onClick={() => onRate(rating === stars ? 0 : stars)}
      >
        <Star
          size={16}
          strokeWidth={1.75}
          fill={rating !== null && rating >= stars ? 'currentColor' : 'none'}
        />
      </IconButton>
    ))}
    <IconButton
      label={words.reject}
      keys="X"
      pressed={rating === -1}
      disabled={disabled}
      className={styles['reject']}
      onClick={() => onRate(rating === -1 ? 0 : -1)}
    >
      <X size={16} strokeWidth={1.75} />
    </IconButton>
  </fieldset>
)
