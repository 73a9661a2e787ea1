/** Words of the queue. */
export const queueWords = {
  title: 'Queue',
  pauseAll: 'Pause all',
  resumeAll: 'Resume all',
  paused: 'The queue is paused. What was sent already is finished and kept.',
  clear: 'Clear finished',
  pause: 'Pause',
  resume: 'Resume',
  cancel: 'Cancel what was not sent',
  retry: 'Try again',
  fetchAgain: 'Fetch again',
  emptyTitle: 'Nothing to do',
  emptyText: 'Pictures you ask for wait here for their turn, even while you are offline.',
  unknownHint: 'May have been charged. Nobody can tell yet.',
  cancelled: (cancelled: number, sent: number): string =>
    sent > 0
      ? `${cancelled} taken back; ${sent} already sent will be finished and kept`
      : `${cancelled} taken back`,
} as const
