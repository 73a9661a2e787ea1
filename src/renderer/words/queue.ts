import { counted } from './numbers.ts'

/** Words of the queue. */
export const queueWords = {
  title: 'Queue',
  pauseAll: 'Pause all',
  resumeAll: 'Resume all',
  paused: 'The queue is paused. What was sent already is finished and kept.',
  beyond: (tasks: number): string =>
    `${counted(tasks, 'more task waits', 'more tasks wait')} behind those listed.`,
  clear: 'Clear finished',
  pause: 'Pause',
  resume: 'Resume',
  cancel: 'Cancel what was not sent',
  retry: 'Try again',
  fetchAgain: 'Fetch again',
  lookAgain: 'Look again, which costs nothing',
  newSeed: 'Try again with a new seed',
  edit: 'Change it',
  move: 'Drag, or use the arrow keys, to move it',
  offline: (jobs: number, tasks: number, cost: string): string =>
    `${jobs === 1 ? 'One job was' : `${jobs} jobs were`} asked for while you were offline: ${tasks === 1 ? 'one picture' : `${tasks} pictures`}, ${cost}`,
  offlineSend: 'Send it now?',
  offlineWaits: 'You are asked once when the network is back.',
  send: 'Send',
  serviceDown: 'The service does not answer',
  fallback: (tasks: number): string =>
    `Your own server could make ${tasks === 1 ? 'one waiting picture' : `${tasks} waiting pictures`}.`,
  takeFallback: 'Let it make them',
  askAnew: 'Ask anew…',
  askAnewTitle: 'Ask anew, and perhaps pay twice?',
  askAnewText:
    'The first request may have been made and charged already. Asking anew sends a second one, which is charged as well.',
  askAnewFailed: 'What failed in this job is asked for again, too.',
  askAnewYes: 'Ask anew',
  askAnewNo: 'Do not ask',
  emptyTitle: 'Nothing to do',
  emptyText: 'Pictures you ask for wait here for their turn, even while you are offline.',
  lost: (lost: readonly string[]): string =>
    `The new wording left out ${lost.join(', ')}, so your own words were used.`,
  unknownHint: 'It was sent, but nobody can tell whether it was made and charged.',
  cancelled: (cancelled: number, sent: number): string =>
    sent > 0
      ? `${cancelled} taken back; ${sent} already sent will be finished and kept`
      : `${cancelled} taken back`,
} as const
