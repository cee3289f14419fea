import { alertJob } from './alert.ts'
import { attendanceJob } from './attendance.ts'
import { budgetJob } from './budget.ts'
import { calendarJob } from './calendar.ts'
import { deadlineJob, expressDeadlineJob } from './deadline.ts'
import { escalationJob } from './escalation.ts'
import { focalJob } from './focal.ts'
import { handOverJob } from './hand-over.ts'
import type { Job } from './job.ts'
import { milestoneJob } from './milestone.ts'
import { morningJob } from './morning.ts'
import { monthRankingJob, rankingJob } from './ranking.ts'
import { recurrenceJob } from './recurrence.ts'
import { sealJob } from './seal.ts'
import { sessionJob } from './session.ts'
import { submissionJob } from './submission.ts'
import { successionJob } from './succession.ts'
import { unacknowledgedJob } from './unacknowledged.ts'
import { unconfirmedJob } from './unconfirmed.ts'
import { untaskedDocumentsJob } from './untasked-documents.ts'

/** Everything the clock asks for. */
export const jobs: readonly Job[] = [
  successionJob,
  handOverJob,
  rankingJob,
  monthRankingJob,
  sessionJob,
  recurrenceJob,
  milestoneJob,
  focalJob,
  alertJob,
  escalationJob,
  unconfirmedJob,
  morningJob,
  deadlineJob,
  expressDeadlineJob,
  unacknowledgedJob,
  untaskedDocumentsJob,
  submissionJob,
  attendanceJob,
  budgetJob,
  calendarJob,
  sealJob
]
