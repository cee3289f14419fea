import type { Store } from '../../src/ports/store.ts'
import { storeContract } from './contract.ts'
import { openPglite } from './pglite.ts'

storeContract('pglite', async () => {
  const { store, wipe, raw } = await openPglite()
  const fresh = async (): Promise<Store> => {
    await wipe()
    return store
  }
  return { fresh, second: null, raw, close: () => store.close() }
})
