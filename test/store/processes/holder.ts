import { lockService } from '../../../src/store/lock.ts'

// node holder.js FOLDER: is the service there until it is killed.
lockService(process.argv[2] ?? '')
process.stdout.write('held')
setInterval(() => {}, 60_000)
