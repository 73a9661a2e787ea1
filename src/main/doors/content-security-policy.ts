const policy: Record<string, string> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'font-src': "'self'",
  // A page of thumbnails comes with its bytes in the addresses.
  'img-src': "'self' studio: blob: data:",
  'media-src': 'studio: blob:',
  'connect-src': "'self' studio:",
  'worker-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'studio-worker',
}

/** What hot reload needs on top: inline preamble and styles, and its socket. Never in a built app. */
const development: Record<string, string> = {
  'script-src': "'self' 'unsafe-inline'",
  'style-src': "'self' 'unsafe-inline'",
  'connect-src': "'self' studio: ws://localhost:*",
}

const asHeader = (directives: Record<string, string>): string =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')

/** The page's Content-Security-Policy. */
export const contentSecurityPolicy = asHeader(policy)

export const developmentPolicy = asHeader(
  Object.fromEntries(
    Object.entries({ ...policy, ...development }).filter(
      ([name]) => !name.includes('trusted-types'),
    ),
  ),
)
