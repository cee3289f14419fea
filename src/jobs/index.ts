import { alertJob } from './alert.ts'
import { attendanceJob } from './attendance.ts'
import { budgetJob } from './budget.ts'
import { deadlineJob } from './deadline.ts'
import { focalJob } from './focal.ts'
import { handOverJob } from './hand-over.ts'
import type { Job } from './job.ts'
import { morningJob } from './morning.ts'
import { rankingJob } from './ranking.ts'
import { successionJob } from './succession.ts'
import { unacknowledgedJob } from './unacknowledged.ts'

/** Everything the clock asks for. */
export const jobs: readonly Job[] = [
  successionJob,
  handOverJob,
  rankingJob,
  focalJob,
  alertJob,
  morningJob,
  deadlineJob,
  unacknowledgedJob,
  attendanceJob,
  budgetJob
]
