import type { Store } from '../ports/store.ts'
import type { Driver } from './driver.ts'

/** Sealed secrets. Each new value rests on the version it replaces: of two at one moment one is first. */
export function secrets({ all }: Driver): Pick<Store, 'secret' | 'keepSecret'> {
  return {
    async secret(name) {
      const [row] = await all('SELECT "value", "version" FROM "secret" WHERE "name" = ?', name)
      return row ? { value: String(row.value), version: Number(row.version) } : null
    },
    async keepSecret(name, value, version, at) {
      const kept =
        version === 0
          ? await all(
              `INSERT INTO "secret" ("name", "value", "version", "at") VALUES (?, ?, 1, ?)
               ON CONFLICT DO NOTHING RETURNING 1`,
              name,
              value,
              at
            )
          : await all(
              `UPDATE "secret" SET "value" = ?, "version" = "version" + 1, "at" = ?
               WHERE "name" = ? AND "version" = ? RETURNING 1`,
              value,
              at,
              name,
              version
            )
      return kept.length > 0
    }
  }
}
