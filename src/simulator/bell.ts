/** Tells everyone who listens. */
export type Bell<T> = {
  ring(value: T): void
  /** Answers how to stop listening. */
  listen(hear: (value: T) => void): () => void
}

export function createBell<T>(): Bell<T> {
  const ears = new Set<(value: T) => void>()
  return {
    ring(value) {
      for (const hear of [...ears]) hear(value)
    },
    listen(hear) {
      ears.add(hear)
      return () => ears.delete(hear)
    }
  }
}
