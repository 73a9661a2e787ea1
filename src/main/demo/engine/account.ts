/** The money of a server's one account. */
export interface Account {
  readonly balance: () => number
  readonly spent: () => number
  readonly requests: () => number
  /** Takes the cost of a task, once. */
  readonly charge: (cost: number) => void
}

/** An account with this many US dollars. */
export const createAccount = (opening: number): Account => {
  let spent = 0
  let requests = 0
  return {
    balance: () => Math.round((opening - spent) * 1e6) / 1e6,
    spent: () => Math.round(spent * 1e6) / 1e6,
    requests: () => requests,
    charge: (cost) => {
      spent += cost
      requests += 1
    },
  }
}
