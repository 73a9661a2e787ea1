import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { readFirst } from '#renderer/bridge/queries.ts'
import { createQueryClient } from '#renderer/bridge/query-client.ts'
import { UiProvider } from '#renderer/ui/provider.tsx'
import { appWords } from '#renderer/words/surfaces.ts'
import { CommandProvider } from './command-provider.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { failureSayer } from './failure-sayer.ts'
import { Window } from './window.tsx'

const startClient = (): QueryClient => {
  const client = createQueryClient((failure) => failureSayer.say(failure))
  readFirst(client)
  return client
}

/** The whole window with everything around it that its parts need. */
export const App = (): ReactNode => {
  const [client] = useState(startClient)
  return (
    <ErrorBoundary>
      <QueryClientProvider client={client}>
        <UiProvider closeLabel={appWords.close}>
          <CommandProvider>
            <Window />
          </CommandProvider>
        </UiProvider>
      </QueryClientProvider>
    </ErrorBoundary>
  )
}
