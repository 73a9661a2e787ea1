/** Makes addresses of scripts that the page may run. */
export interface ScriptAddressPolicy {
  createScriptURL: (url: string) => string
}

declare global {
  interface Window {
    /** Addresses of scripts pass through a policy that the page’s own rules name. */
    readonly trustedTypes?: {
      createPolicy: (name: string, rules: ScriptAddressPolicy) => ScriptAddressPolicy
    }
  }
}
