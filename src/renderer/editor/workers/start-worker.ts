interface ScriptPolicy {
  createScriptURL: (url: string) => string
}

/** TypeScript’s own library does not know policies yet. */
type PageWithPolicies = Window & {
  trustedTypes?: { createPolicy: (name: string, rules: ScriptPolicy) => ScriptPolicy }
}

let policy: ScriptPolicy | undefined

/** The page runs no script but from addresses that pass here. */
const checked = (address: string): string => {
  policy ??= (window as PageWithPolicies).trustedTypes?.createPolicy('studio-worker', {
    createScriptURL: (url) => url,
  })
  return policy?.createScriptURL(address) ?? address
}

/** Starts a worker whose address the bundler made. */
export const startWorker = (address: string, name: string): Worker =>
  new Worker(checked(address), { type: 'module', name })
