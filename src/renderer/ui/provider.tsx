import { CSPProvider } from '@base-ui/react/csp-provider'
import type { ReactNode } from 'react'
import { Toaster } from './toaster.tsx'
import { TooltipProvider } from './tooltip.tsx'

/** What our components need around them: no style elements, one tooltip delay, a place for messages. */
export const UiProvider = ({
  closeLabel,
  children,
}: {
  closeLabel: string
  children: ReactNode
}): ReactNode => (
  <CSPProvider disableStyleElements>
    <TooltipProvider>
      <Toaster closeLabel={closeLabel}>{children}</Toaster>
    </TooltipProvider>
  </CSPProvider>
)
