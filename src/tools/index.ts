import { backupTool } from './backup.ts'
import { copyToTool } from './copy-to.ts'
import { doctorTool } from './doctor.ts'
import { evidenceTool } from './evidence.ts'
import { exportTool } from './export.ts'
import { feedbackTool } from './feedback.ts'
import { importTool, templateTool } from './import.ts'
import { inviteTool } from './invite.ts'
import { listTool } from './list.ts'
import { lockTool, unlockTool } from './lock.ts'
import { personDataTool } from './person-data.ts'
import { personEraseTool } from './person-erase.ts'
import { readTool } from './read.ts'
import { reportTool } from './report.ts'
import { restoreTool } from './restore.ts'
import { setTool } from './set.ts'
import { tickTool } from './tick.ts'
import type { Tool } from './tool.ts'
import { zaloConsentTool, zaloGroupTool, zaloTokenTool } from './zalo.ts'

export type { Desk } from './tool.ts'

/** Every tool of the `dondoc` command, in the order of its help. */
export const tools: readonly Tool[] = [
  doctorTool,
  tickTool,
  listTool,
  reportTool,
  evidenceTool,
  feedbackTool,
  exportTool,
  backupTool,
  restoreTool,
  copyToTool,
  readTool,
  importTool,
  templateTool,
  inviteTool,
  lockTool,
  unlockTool,
  personDataTool,
  personEraseTool,
  setTool,
  zaloConsentTool,
  zaloTokenTool,
  zaloGroupTool
]
