import { alertJob } from './alert.ts'
import { attendanceJob } from './attendance.ts'
import { budgetJob } from './budget.ts'
import { deadlineJob } from './deadline.ts'
import type { Job } from './job.ts'
import { morningJob } from './morning.ts'
import { rankingJob } from './ranking.ts'
import { submissionJob } from './submission.ts'
import { unacknowledgedJob } from './unacknowledged.ts'

/** Everything the clock asks for. */
export const jobs: readonly Job[] = [
  rankingJob,
  alertJob,
  morningJob,
  deadlineJob,
  unacknowledgedJob,
  submissionJob,
  attendanceJob,
  budgetJob
]
