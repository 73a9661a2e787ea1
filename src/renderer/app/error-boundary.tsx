import { Component, type ReactNode } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { appWords as words } from '#renderer/words/surfaces.ts'
import { RotateCw, TriangleAlert } from 'lucide-react'
import styles from './error-boundary.module.css'

/** Says what happened when a part of the window stops working, and offers a fresh start. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override state = { failed: false }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <div className={styles['failed']} role="alert">
        <EmptyState
          icon={<Icon of={TriangleAlert} size={28} />}
          title={words.crashed}
          text={words.crashedNext}
        >
          <Button kind="primary" icon={<Icon of={RotateCw} />} onClick={() => location.reload()}>
            {words.reload}
          </Button>
        </EmptyState>
      </div>
    )
  }
}
