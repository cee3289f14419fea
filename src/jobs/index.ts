import { alertJob } from './alert.ts'
import { attendanceJob } from './attendance.ts'
import { budgetJob } from './budget.ts'
import { deadlineJob } from './deadline.ts'
import type { Job } from './job.ts'
import { milestoneJob } from './milestone.ts'
import { morningJob } from './morning.ts'
import { rankingJob } from './ranking.ts'
import { recurrenceJob } from './recurrence.ts'
import { unacknowledgedJob } from './unacknowledged.ts'

/** Everything the clock asks for. */
export const jobs: readonly Job[] = [
  rankingJob,
  recurrenceJob,
  milestoneJob,
  alertJob,
  morningJob,
  deadlineJob,
  unacknowledgedJob,
  attendanceJob,
  budgetJob
]
