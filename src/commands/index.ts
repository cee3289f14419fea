import { acknowledgeCommand } from './acknowledge.ts'
import { alternativeCommand, amendCommand, chooseCommand } from './amend.ts'
import { approveCommand } from './approve.ts'
import { assignCommand } from './assign.ts'
import { awaitingCommand } from './awaiting.ts'
import { cancelCommand } from './cancel.ts'
import { claimAcceptCommand, claimRefuseCommand } from './claim.ts'
import { classifyCommand } from './classify.ts'
import type { Command } from './command.ts'
import { confirmCommand } from './confirm.ts'
import { declineCommand } from './decline.ts'
import { detailCommand } from './detail.ts'
import { doneCommand } from './done.ts'
import { dueSoonCommand, todayCommand } from './due-soon.ts'
import { fieldsCommand } from './fields.ts'
import { giveBackCommand } from './give-back.ts'
import { givenCommand } from './given.ts'
import { groupsCommand } from './groups.ts'
import { helpCommand } from './help.ts'
import { inviteCommand } from './invite.ts'
import { languageCommand } from './language.ts'
import { linkCommand } from './link.ts'
import { lockCommand, unlockCommand } from './lock.ts'
import { myTasksCommand } from './my-tasks.ts'
import { overdueCommand } from './overdue.ts'
import { presentCommand } from './present.ts'
import { progressCommand } from './progress.ts'
import { rankingCommand } from './ranking.ts'
import { reportCommand } from './report.ts'
import { returnDraftCommand } from './return-draft.ts'
import { rightCommand } from './right.ts'
import { submissionsCommand } from './submissions.ts'
import { submitCommand } from './submit.ts'
import { thanksCommand } from './thanks.ts'
import { unitsCommand } from './units.ts'
import { unlinkCommand } from './unlink.ts'
import { withdrawCommand } from './withdraw.ts'

/** The help tells of all the others. */
export const help: Command = helpCommand(() => commands)

/** Everything people can ask for, in the order of the help. */
export const commands: readonly Command[] = [
  acknowledgeCommand,
  reportCommand,
  doneCommand,
  progressCommand,
  declineCommand,
  myTasksCommand,
  todayCommand,
  dueSoonCommand,
  overdueCommand,
  detailCommand,
  rankingCommand,
  submitCommand,
  languageCommand,
  presentCommand,
  unlinkCommand,
  cancelCommand,
  help,
  assignCommand,
  rightCommand,
  amendCommand,
  alternativeCommand,
  chooseCommand,
  givenCommand,
  awaitingCommand,
  submissionsCommand,
  approveCommand,
  confirmCommand,
  giveBackCommand,
  returnDraftCommand,
  withdrawCommand,
  classifyCommand,
  fieldsCommand,
  linkCommand,
  unitsCommand,
  groupsCommand,
  inviteCommand,
  lockCommand,
  unlockCommand,
  claimAcceptCommand,
  claimRefuseCommand,
  thanksCommand
]
