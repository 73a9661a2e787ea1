import { Toast } from '@base-ui/react/toast'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { IconButton } from './icon-button.tsx'
import styles from './toaster.module.css'

/** A message that goes away by itself, perhaps with one button. */
export interface Message {
  title: string
  text?: string
  kind?: 'danger' | 'plain'
  action?: { label: string; run: () => void }
  /** What it is about: a newer message about the same takes its place. */
  about?: string
}

/** The last message about each thing. */
const shown = new Map<string, string>()

const manager = Toast.createToastManager<{ action?: Message['action'] }>()

/** How many a message that still stands tells of, by what it is about. */
const counts = new Map<string, number>()

/** Shows a message in the corner of the window. */
export const say = ({ title, text, kind = 'plain', action, about }: Message): void => {
  const before = about === undefined ? undefined : shown.get(about)
  if (before !== undefined) manager.close(before)
  const id = manager.add({
    title,
    description: text,
    type: kind,
    timeout: kind === 'danger' || action ? 9000 : 4000,
    priority: kind === 'danger' ? 'high' : 'low',
    data: action ? { action } : {},
    onClose: () => {
      if (about !== undefined && shown.get(about) === id) counts.delete(about)
    },
  })
  if (about !== undefined) shown.set(about, id)
}

/** Tells how many there are: where a message about the same still stands, it is counted on instead of told beside it. */
export const sayCount = (about: string, count: number, title: (count: number) => string): void => {
  const total = count + (counts.get(about) ?? 0)
  say({ title: title(total), about })
  counts.set(about, total)
}

const Toasts = ({ closeLabel }: { closeLabel: string }): ReactNode => {
  const { toasts, close } = Toast.useToastManager<{ action?: Message['action'] }>()
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className={styles['toast']} swipeDirection="right">
      <Toast.Content className={styles['content']}>
        <div className={styles['words']}>
          <Toast.Title className={styles['title']} />
          <Toast.Description className={styles['text']} />
        </div>
        {toast.data?.action && (
          <Button
            size="small"
            onClick={() => {
              toast.data?.action?.run()
              close(toast.id)
            }}
          >
            {toast.data.action.label}
          </Button>
        )}
        <IconButton label={closeLabel} onClick={() => close(toast.id)}>
          <X size={14} strokeWidth={1.75} />
        </IconButton>
      </Toast.Content>
    </Toast.Root>
  ))
}

/** Where messages appear. */
export const Toaster = ({
  closeLabel,
  children,
}: {
  closeLabel: string
  children: ReactNode
}): ReactNode => (
  <Toast.Provider toastManager={manager} limit={4}>
    {children}
    <Toast.Portal>
      <Toast.Viewport className={styles['viewport']}>
        <Toasts closeLabel={closeLabel} />
      </Toast.Viewport>
    </Toast.Portal>
  </Toast.Provider>
)
