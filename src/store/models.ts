import type { Prisma } from '../generated/sqlite/client.ts'

type Lists<Args> = {
  findMany(
    args: Pick<Args, keyof Args & ('where' | 'orderBy' | 'take' | 'skip' | 'select')>
  ): PromiseLike<readonly object[]>
}

/** Prisma's models, for ordinary reads. Both dialects' clients fit this one type; `rows.ts` checks what they answer. */
export type Models = {
  readonly unit: Lists<Prisma.UnitFindManyArgs>
  readonly person: Lists<Prisma.PersonFindManyArgs>
  readonly post: Lists<Prisma.PostFindManyArgs>
  readonly account: Lists<Prisma.AccountFindManyArgs>
  readonly group: Lists<Prisma.GroupFindManyArgs>
  readonly code: Lists<Prisma.CodeFindManyArgs>
  readonly task: Lists<Prisma.TaskFindManyArgs> & {
    readonly fields: Pick<Prisma.TaskFieldRefs, 'lateFrom'>
    count(args: { where: Prisma.TaskWhereInput }): PromiseLike<number>
  }
  readonly participant: Lists<Prisma.ParticipantFindManyArgs>
  readonly report: Lists<Prisma.ReportFindManyArgs>
  readonly attachment: Lists<Prisma.AttachmentFindManyArgs>
  readonly history: Lists<Prisma.HistoryFindManyArgs>
  readonly snapshot: Lists<Prisma.SnapshotFindManyArgs>
  readonly reminder: Lists<Prisma.ReminderFindManyArgs>
  readonly directive: Lists<Prisma.DirectiveFindManyArgs>
  readonly extension: Lists<Prisma.ExtensionFindManyArgs>
  readonly series: Lists<Prisma.SeriesFindManyArgs>
  readonly substitution: Lists<Prisma.SubstitutionFindManyArgs>
  readonly holiday: Lists<Prisma.HolidayFindManyArgs>
  readonly journal: Lists<Prisma.JournalFindManyArgs>
  readonly feedback: Lists<Prisma.FeedbackFindManyArgs>
}
