/// <reference lib="webworker" />
import type { Answered, Asked, WorkerCalls } from './worker-client.ts'

/** Makes a worker of these calls. What an answer gives away is not copied on its way. */
export const answerCalls = <Calls extends WorkerCalls<Calls>>(
  calls: Calls,
  givenAway: (value: unknown) => Transferable[] = () => [],
): void => {
  const valueOf = ({ call, input }: Asked): Promise<unknown> => {
    if (!Object.hasOwn(calls, call)) throw new Error(`There is no ${call}`)
    return calls[call as keyof Calls](input as never)
  }

  const answer = async (asked: Asked): Promise<void> => {
    const { id } = asked
    try {
      const told: Answered = { id, value: await valueOf(asked) }
      self.postMessage(told, givenAway(told.value))
    } catch (error) {
      const told: Answered = { id, error: error instanceof Error ? error.message : String(error) }
      self.postMessage(told)
    }
  }

  self.addEventListener('message', ({ data }: MessageEvent<Asked>) => void answer(data))
}
