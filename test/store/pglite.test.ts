import type { Store } from '../../src/ports/store.ts'
import { storeContract } from './contract.ts'
import { openPglite } from './pglite.ts'

storeContract('pglite', async () => {
  const { store, wipe } = await openPglite()
  const fresh = async (): Promise<Store> => {
    await wipe()
    return store
  }
  return { fresh, second: null, close: () => store.close() }
})
