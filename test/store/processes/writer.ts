import { add } from '../../../src/core/outcome.ts'
import { openMigrated } from '../../../src/store/index.ts'
import { at, letter, outcome, task } from '../office.ts'

// node writer.js FILE NAME TIMES: commits its own causes and causes that another process commits too.
const [path = '', name = '', times = '0'] = process.argv.slice(2)
const store = openMigrated(path)
const kept = { own: 0, shared: 0 }
for (let i = 0; i < Number(times); i++) {
  const one = outcome({ save: [add('task', task())], say: [letter({ to: { person: i } })] })
  if ((await store.commit(`${name}:${i}`, one, at(8))) === 'kept') kept.own++
  if ((await store.commit(`shared:${i}`, one, at(8))) === 'kept') kept.shared++
  await store.claim(at(8), 1)
}
await store.close()
process.stdout.write(JSON.stringify(kept))
