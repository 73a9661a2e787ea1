import { CloudOff } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useUploads } from '#renderer/bridge/models.ts'
import { useStatus } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Confirm } from '#renderer/ui/confirm.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { Spinner } from '#renderer/ui/spinner.tsx'
import { failureWords } from '#renderer/words/failures.ts'
import { fileSize } from '#renderer/words/numbers.ts'
import { appWords } from '#renderer/words/surfaces.ts'
import { uploadsWords as words } from '#renderer/words/uploads.ts'
import { asFailure } from '#shared/contract/failures.ts'
import type { Upload } from '#shared/model/upload.ts'
import { type Deleting, useDeleteUploads } from './use-delete-uploads.ts'
import { uploadName, UploadRow } from './upload-row.tsx'
import styles from './uploads.module.css'

/** How many there are, and how large all of them are where that is known of each. */
const totalOf = (uploads: readonly Upload[]): string => {
  const sizes = uploads.flatMap(({ bytes }) => bytes ?? [])
  const isWhole = sizes.length === uploads.length
  const sum = sizes.reduce((total, size) => total + size, 0)
  return words.total(uploads.length, isWhole ? fileSize(sum) : null)
}

/** How long those who have something keep it. */
const lifetimesOf = (uploads: readonly Upload[]): string[] =>
  [...new Set(uploads.map(({ engine }) => engine))].flatMap(
    (engine) => words.lifetime[engine] ?? [],
  )

const Offline = (): ReactNode => {
  const isOffline = useStatus().data?.engine.lane === 'no-network'
  return isOffline && <Notice kind="info" title={words.offline} text={words.offlineText} />
}

const Left = ({ deleting }: { deleting: Deleting }): ReactNode => {
  if (deleting.is !== 'partly') return null
  const { title } = failureWords(deleting.failure)
  return (
    <div role="alert">
      <Notice
        kind="danger"
        title={words.kept(deleting.left, deleting.count)}
        text={words.keptWhy(title)}
      />
    </div>
  )
}

const Listed = ({ uploads }: { uploads: readonly Upload[] }): ReactNode => {
  const { deleting, removeAll } = useDeleteUploads()
  const [asking, setAsking] = useState<readonly Upload[]>([])
  const [question, setQuestion] = useState('')
  const isBusy = deleting.is === 'under-way'
  const ask = (wanted: readonly Upload[]): void => {
    const [only, ...others] = wanted
    setAsking(wanted)
    if (only)
      setQuestion(
        others.length === 0 ? words.askOne(uploadName(only)) : words.askAll(wanted.length),
      )
  }
  return (
    <>
      <Left deleting={deleting} />
      {uploads.length === 0 ? (
        <Empty />
      ) : (
        <>
          <Offline />
          <div className={styles['head']}>
            <p className={styles['total']}>
              {isBusy ? words.removing(deleting.done, deleting.count) : totalOf(uploads)}
            </p>
            <Button
              kind="danger"
              size="small"
              disabled={isBusy}
              icon={isBusy ? <Spinner /> : undefined}
              onClick={() => ask(uploads)}
            >
              {words.removeAll}
            </Button>
          </div>
          <ul className={styles['rows']} aria-label={words.label}>
            {uploads.map((upload) => (
              <UploadRow
                key={upload.mediaUuid}
                upload={upload}
                disabled={isBusy}
                onRemove={() => ask([upload])}
              />
            ))}
          </ul>
          {lifetimesOf(uploads).map((sentence) => (
            <p key={sentence} className={styles['facts']}>
              {sentence}
            </p>
          ))}
        </>
      )}
      <Confirm
        open={asking.length > 0}
        title={question}
        text={words.askText}
        yes={words.yes}
        no={words.no}
        closeLabel={appWords.close}
        onAnswer={(agreed) => {
          setAsking([])
          if (agreed) removeAll(asking)
        }}
      />
    </>
  )
}

const Empty = (): ReactNode => (
  <div className={styles['empty']}>
    <Icon of={CloudOff} size={18} />
    <div>
      <p className={styles['name']}>{words.none}</p>
      <p className={styles['facts']}>{words.noneText}</p>
    </div>
  </div>
)

const Body = (): ReactNode => {
  const { data: uploads, error, refetch } = useUploads()
  if (uploads) return <Listed uploads={uploads} />
  if (!error) return [0, 1, 2].map((at) => <Skeleton key={at} height={56} />)
  return (
    <Notice kind="danger" title={words.unreadable} text={failureWords(asFailure(error)).next}>
      <Button size="small" onClick={() => void refetch()}>
        {words.again}
      </Button>
    </Notice>
  )
}

/** What was uploaded and still lies at an engine, and a way to take it away from there. */
export const Uploads = (): ReactNode => (
  <section className={styles['uploads']} aria-label={words.title}>
    <div>
      <h3 className={styles['title']}>{words.title}</h3>
      <p className={styles['help']}>{words.help}</p>
    </div>
    <Body />
  </section>
)
