import { accountsCommand } from './accounts.ts'
import { acknowledgeCommand, agreeCommand } from './acknowledge.ts'
import { adoptionCommand, urgeUseCommand } from './adoption.ts'
import { alternativeCommand, amendCommand, chooseCommand } from './amend.ts'
import { amendTaskCommand } from './amend-task.ts'
import { appointCommand, dismissCommand } from './appoint.ts'
import { approveCommand } from './approve.ts'
import { assignCommand } from './assign.ts'
import { awaitingCommand } from './awaiting.ts'
import { cancelCommand } from './cancel.ts'
import { claimAcceptCommand, claimRefuseCommand } from './claim.ts'
import { classifyCommand } from './classify.ts'
import type { Command } from './command.ts'
import { confirmCommand } from './confirm.ts'
import { correctCommand } from './correct.ts'
import { declineCommand } from './decline.ts'
import { detailCommand } from './detail.ts'
import { disagreeCommand, disapproveCommand, unmetCommand } from './disagree.ts'
import { documentCommand } from './document.ts'
import { doneCommand } from './done.ts'
import { dueSoonCommand, todayCommand } from './due-soon.ts'
import { escalateCommand } from './escalate.ts'
import { evidenceCommand } from './evidence.ts'
import { exportTasksCommand } from './export-tasks.ts'
import { extendCommand } from './extend.ts'
import { extensionsCommand } from './extensions.ts'
import { difficultyCommand, feedbackCommand } from './feedback.ts'
import { fieldsCommand } from './fields.ts'
import { firstStepsCommand } from './first-steps.ts'
import { focalCommand, focalEndCommand } from './focal.ts'
import { giveBackCommand } from './give-back.ts'
import { givenCommand } from './given.ts'
import { grantCommand } from './grant.ts'
import { grantUntilCommand } from './grant-until.ts'
import { groupsCommand } from './groups.ts'
import { giveOnCommand, handDownCommand } from './hand-down.ts'
import { handOverCommand } from './hand-over.ts'
import { helpCommand } from './help.ts'
import { holidayAddCommand, holidayRemoveCommand, holidaysCommand } from './holidays.ts'
import { instructCommand } from './instruct.ts'
import { instructionsCommand } from './instructions.ts'
import { inviteCommand } from './invite.ts'
import { joinCommand, leaveCommand } from './join.ts'
import { joinNamedCommand } from './join-named.ts'
import { journalCommand } from './journal.ts'
import { languageCommand } from './language.ts'
import { lateEntriesCommand } from './late-entries.ts'
import { leastBusyCommand } from './least-busy.ts'
import { linkCommand } from './link.ts'
import { lockCommand, unlockCommand } from './lock.ts'
import { mostLateCommand } from './most-late.ts'
import { mostUrgentCommand } from './most-urgent.ts'
import { myTasksCommand } from './my-tasks.ts'
import { myTurnCommand } from './my-turn.ts'
import { nudgeCommand } from './nudge.ts'
import { onceCommand } from './once.ts'
import { overdueCommand } from './overdue.ts'
import { overloadedCommand } from './overloaded.ts'
import { ownerlessCommand } from './ownerless.ts'
import { personWeekCommand } from './person-week.ts'
import { presentCommand } from './present.ts'
import { progressCommand } from './progress.ts'
import { progressReportCommand } from './progress-report.ts'
import { rankingCommand } from './ranking.ts'
import { rateCommand } from './rate.ts'
import { reassignCommand } from './reassign.ts'
import { recurringCommand, stopRecurringCommand } from './recurring.ts'
import { refuseCommand } from './refuse.ts'
import { reopenCommand } from './reopen.ts'
import { reportCommand } from './report.ts'
import { resumeCommand } from './resume.ts'
import { returnDraftCommand } from './return-draft.ts'
import { rightCommand } from './right.ts'
import { searchCommand } from './search.ts'
import { sessionCommand } from './session.ts'
import { changeSettingCommand, settingsCommand } from './settings.ts'
import { statisticsCommand } from './statistics.ts'
import { submissionsCommand } from './submissions.ts'
import { submitCommand } from './submit.ts'
import { substituteCommand, substituteEndCommand } from './substitute.ts'
import { suspendCommand } from './suspend.ts'
import { takeBackDraftCommand } from './take-back-draft.ts'
import { thanksCommand } from './thanks.ts'
import { unfinishedCommand } from './unfinished.ts'
import { unitMergeCommand } from './unit-merge.ts'
import { unitsCommand } from './units.ts'
import { unlinkCommand } from './unlink.ts'
import { unreceivedCommand } from './unreceived.ts'
import { urgeCommand } from './urge.ts'
import { unwatchCommand, watchCommand } from './watch.ts'
import { supportingCommand, watchingCommand } from './watching.ts'
import { weekCommand } from './week.ts'
import { withdrawCommand } from './withdraw.ts'

/** The help tells of all the others. */
export const help: Command = helpCommand(() => commands)

/** Everything people can ask for, in the order of the help. */
export const commands: readonly Command[] = [
  acknowledgeCommand,
  agreeCommand,
  reportCommand,
  doneCommand,
  progressCommand,
  progressReportCommand,
  correctCommand,
  declineCommand,
  extendCommand,
  myTasksCommand,
  myTurnCommand,
  watchingCommand,
  supportingCommand,
  todayCommand,
  weekCommand,
  personWeekCommand,
  dueSoonCommand,
  overdueCommand,
  unreceivedCommand,
  mostUrgentCommand,
  unfinishedCommand,
  urgeCommand,
  nudgeCommand,
  escalateCommand,
  detailCommand,
  searchCommand,
  watchCommand,
  unwatchCommand,
  documentCommand,
  rankingCommand,
  mostLateCommand,
  evidenceCommand,
  exportTasksCommand,
  holidaysCommand,
  holidayAddCommand,
  holidayRemoveCommand,
  substituteCommand,
  substituteEndCommand,
  submitCommand,
  takeBackDraftCommand,
  languageCommand,
  presentCommand,
  accountsCommand,
  unlinkCommand,
  cancelCommand,
  feedbackCommand,
  difficultyCommand,
  firstStepsCommand,
  help,
  assignCommand,
  rightCommand,
  amendTaskCommand,
  amendCommand,
  alternativeCommand,
  chooseCommand,
  onceCommand,
  handDownCommand,
  giveOnCommand,
  givenCommand,
  lateEntriesCommand,
  awaitingCommand,
  instructionsCommand,
  instructCommand,
  submissionsCommand,
  approveCommand,
  confirmCommand,
  giveBackCommand,
  returnDraftCommand,
  withdrawCommand,
  sessionCommand,
  statisticsCommand,
  overloadedCommand,
  leastBusyCommand,
  adoptionCommand,
  urgeUseCommand,
  joinCommand,
  joinNamedCommand,
  leaveCommand,
  rateCommand,
  reopenCommand,
  extensionsCommand,
  grantCommand,
  refuseCommand,
  grantUntilCommand,
  disagreeCommand,
  unmetCommand,
  disapproveCommand,
  reassignCommand,
  suspendCommand,
  resumeCommand,
  recurringCommand,
  stopRecurringCommand,
  classifyCommand,
  fieldsCommand,
  linkCommand,
  unitsCommand,
  unitMergeCommand,
  focalCommand,
  focalEndCommand,
  appointCommand,
  dismissCommand,
  handOverCommand,
  ownerlessCommand,
  groupsCommand,
  inviteCommand,
  lockCommand,
  unlockCommand,
  settingsCommand,
  changeSettingCommand,
  journalCommand,
  claimAcceptCommand,
  claimRefuseCommand,
  thanksCommand
]
