/** Does what is asked when everything asked earlier under the same key is over, however that ended. */
export type InTurn = (key: string, work: () => Promise<void>) => Promise<void>

/** One chain of work for each key; keys are forgotten when nothing waits behind them. */
export function createInTurn(): InTurn {
  const last = new Map<string, Promise<void>>()
  return (key, work) => {
    const mine = (last.get(key) ?? Promise.resolve()).then(work)
    const over = mine
      .catch(() => {})
      .then(() => {
        if (last.get(key) === over) last.delete(key)
      })
    last.set(key, over)
    return mine
  }
}
