/** One thing that the doctor looked at: all right, worth a look, or broken, and what to do. */
export type Finding = { readonly grade: 'ok' | 'warn' | 'bad'; readonly what: string }

export const ok = (what: string): Finding => ({ grade: 'ok', what })
export const warn = (what: string): Finding => ({ grade: 'warn', what })
export const bad = (what: string): Finding => ({ grade: 'bad', what })

/** What lies under a fault of a channel, or of the database. */
export function reasonOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault)
  return fault.cause instanceof Error ? reasonOf(fault.cause) : fault.message.replace(/\s+/g, ' ').trim() || fault.name
}
