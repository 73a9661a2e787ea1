/** A request's parameters, parsed by its operation's schema. */
export type Params = Record<string, unknown>
