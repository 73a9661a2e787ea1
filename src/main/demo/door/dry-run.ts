/** Whether a request’s address asks for checks alone: nothing is made, kept or billed. */
export const isDry = (url: string | undefined): boolean =>
  new URL(url ?? '/', 'http://demo').searchParams.get('dryRun') === '1'
