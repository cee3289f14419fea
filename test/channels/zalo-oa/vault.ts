import type { Clock } from '../../../src/ports/clock.ts'
import type { Vault } from '../../../src/ports/vault.ts'

/** A vault in memory, as several processes would share it. `away` makes what it names fail. */
export function createMemoryVault(clock: Clock) {
  const secrets = new Map<string, { value: string; version: number }>()
  const leases = new Map<string, number>()
  const calls: string[] = []
  const memory = {
    /** Every call, in order: `read zalo-oa:tokens`. */
    calls,
    away: (_call: string): boolean => false,
    value: (name: string): unknown => JSON.parse(secrets.get(name)?.value ?? 'null'),
    vault: {
      async read(name) {
        called('read', name)
        return secrets.get(name) ?? null
      },
      async keep(name, value, version) {
        called('keep', name)
        if ((secrets.get(name)?.version ?? 0) !== version) return false
        secrets.set(name, { value, version: version + 1 })
        return true
      },
      async lease(name, ms) {
        called('lease', name)
        const now = clock.now().getTime()
        if (ms > 0 && (leases.get(name) ?? 0) > now) return false
        leases.set(name, now + ms)
        return true
      }
    } satisfies Vault
  }
  function called(what: string, name: string): void {
    calls.push(`${what} ${name}`)
    if (memory.away(`${what} ${name}`)) throw new Error('the vault is away')
  }
  return memory
}

export type MemoryVault = ReturnType<typeof createMemoryVault>
