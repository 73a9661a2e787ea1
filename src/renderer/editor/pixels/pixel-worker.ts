/// <reference lib="webworker" />
import { calls } from './calls.ts'
import type { CallInput, CallName, CallOutput } from './worker-calls.ts'

interface Asked<Name extends CallName = CallName> {
  id: number
  name: Name
  input: CallInput<Name>
}

const answer = async <Name extends CallName>({ id, name, input }: Asked<Name>): Promise<void> => {
  try {
    const act = calls[name] as (input: CallInput<Name>) => Promise<CallOutput<Name>>
    self.postMessage({ id, value: await act(input) })
  } catch (error) {
    self.postMessage({ id, error: error instanceof Error ? error.message : String(error) })
  }
}

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => void answer(data))
