/** One way for the demo server to misbehave. */
export type Fault =
  /** The request is answered with this HTTP status (over a socket: an error frame); nothing is accepted. */
  | {
      readonly kind: 'status'
      readonly status: 401 | 402 | 429 | 500 | 503 | 504
      /** Seconds for the `Retry-After` header. */
      readonly retryAfter?: number
    }
  /** A web page instead of JSON, with status 200. Nothing is accepted. */
  | { readonly kind: 'html-body' }
  /** JSON cut in the middle. Nothing is accepted. */
  | { readonly kind: 'malformed-body' }
  /** The task is accepted and charged, and the reply never comes. */
  | { readonly kind: 'hang' }
  /** The task is accepted and charged, and the connection is cut instead of the reply. */
  | { readonly kind: 'lose-reply' }
  /** The connection is cut: over REST before anything is accepted, over a socket after it. */
  | { readonly kind: 'drop-socket' }
  /** The last `failing` results (1 by default) fail; they are not charged. */
  | { readonly kind: 'partial-failure'; readonly failing?: number }
  /** The whole task fails with `timeoutProvider`; it is not charged. */
  | { readonly kind: 'provider-timeout' }
  /** The provider's moderation refuses the prompt; it is not charged. */
  | { readonly kind: 'refused' }
  /** The first polls of the task are answered with an empty list. */
  | { readonly kind: 'empty-polls'; readonly polls: number }
  /** The task is accepted and charged, and whoever asks after it is told that nobody knows it. */
  | { readonly kind: 'forgotten' }
  /** Each socket frame of the task is sent twice. */
  | { readonly kind: 'duplicate-frames' }
  /** The result address answers 404. */
  | { readonly kind: 'media-missing' }
  /** The result takes this many milliseconds to start. */
  | { readonly kind: 'media-slow'; readonly ms: number }
  /** The result address redirects to this one, on another host. */
  | { readonly kind: 'media-redirect'; readonly to: string }
  /** The result is padded to this many bytes. */
  | { readonly kind: 'media-oversized'; readonly bytes: number }
  /** The result address serves a web page. */
  | { readonly kind: 'media-not-picture' }
  /** The result is cut after half of the announced length. */
  | { readonly kind: 'media-truncated' }
  /** Results carry `NSFWContent: true`. */
  | { readonly kind: 'nsfw' }
  /** Results carry fields nobody declared. */
  | { readonly kind: 'extra-fields' }
  /** Errors come as one object under `error`. */
  | { readonly kind: 'error-singular' }
  /** `data` is one object instead of a list. */
  | { readonly kind: 'data-object' }
  /** The account has no money left for the task. */
  | { readonly kind: 'insufficient-credits' }
  /** The model has been switched off. */
  | { readonly kind: 'model-disabled' }

/** The name of a fault. */
export type FaultKind = Fault['kind']

/** A fault with whom it hits and how often. */
export interface FaultRule {
  readonly fault: Fault
  /** How many matching tasks (for `media-…` faults: downloads) it hits; without it, all. */
  readonly times?: number
  readonly match?: {
    readonly taskType?: string
    readonly model?: string
    readonly taskUUID?: string
  }
}

/** What is told about a task so that a rule can be matched. */
export interface FaultSubject {
  readonly taskType?: string | undefined
  readonly model?: string | undefined
  readonly taskUUID?: string | undefined
}

/** Sets and clears faults of a running server. */
export interface FaultControl {
  /** Adds a rule; the oldest matching one is used first. */
  readonly set: (rule: FaultRule) => void
  /** Removes all rules. */
  readonly clear: () => void
  /** The rules that are still to hit. */
  readonly rules: () => readonly FaultRule[]
}

/** The faults of one server, as the server itself sees them. */
export interface FaultBoard extends FaultControl {
  /** Uses up and returns a fault of this kind that hits the subject. */
  readonly take: <K extends FaultKind>(
    kind: K,
    subject: FaultSubject,
  ) => Extract<Fault, { kind: K }> | undefined
}

const hits = (rule: FaultRule, subject: FaultSubject): boolean => {
  const { taskType, model, taskUUID } = rule.match ?? {}
  return (
    (taskType === undefined || taskType === subject.taskType) &&
    (model === undefined || model === subject.model) &&
    (taskUUID === undefined || taskUUID === subject.taskUUID)
  )
}

/** An empty board of faults. */
export const createFaultBoard = (): FaultBoard => {
  let rules: { readonly rule: FaultRule; left: number }[] = []
  return {
    set: (rule) => void rules.push({ rule, left: rule.times ?? Number.POSITIVE_INFINITY }),
    clear: () => void (rules = []),
    rules: () => rules.map(({ rule }) => rule),
    take: <K extends FaultKind>(kind: K, subject: FaultSubject) => {
      const found = rules.find(
        ({ rule, left }) => rule.fault.kind === kind && left > 0 && hits(rule, subject),
      )
      if (!found) return undefined
      found.left -= 1
      rules = rules.filter(({ left }) => left > 0)
      return found.rule.fault as Extract<Fault, { kind: K }>
    },
  }
}
