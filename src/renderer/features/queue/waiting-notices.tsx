import type { ReactNode } from 'react'
import { useFallbackNow, useSendOffline } from '#renderer/bridge/mutations.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { price } from '#renderer/words/money.ts'
import { queueWords as words } from '#renderer/words/queue.ts'
import type { OfflineWork } from '#shared/contract/job-routes.ts'
import styles from './queue.module.css'

/** The one question about everything that was asked for without a network. */
const Offline = ({ jobs, tasks, price: range, online }: OfflineWork): ReactNode => {
  const { mutate: send, isPending } = useSendOffline()
  return (
    <Notice
      className={styles['notice']}
      kind="info"
      title={words.offline(jobs, tasks, price(range))}
      text={online ? words.offlineSend : words.offlineWaits}
    >
      {online && (
        <Button size="small" kind="primary" disabled={isPending} onClick={() => send({})}>
          {words.send}
        </Button>
      )}
    </Notice>
  )
}

const Fallback = ({ tasks }: { tasks: number }): ReactNode => {
  const { mutate: take, isPending } = useFallbackNow()
  return (
    <Notice className={styles['notice']} title={words.serviceDown} text={words.fallback(tasks)}>
      <Button size="small" disabled={isPending} onClick={() => take({})}>
        {words.takeFallback}
      </Button>
    </Notice>
  )
}

/** What the queue wants to know from the user. */
export const WaitingNotices = ({
  offline,
  fallbackOffer,
}: {
  offline: OfflineWork | null
  fallbackOffer: number
}): ReactNode => (
  <>
    {offline && <Offline {...offline} />}
    {fallbackOffer > 0 && <Fallback tasks={fallbackOffer} />}
  </>
)
