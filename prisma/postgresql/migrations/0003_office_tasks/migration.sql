-- AlterTable
ALTER TABLE "history" ADD COLUMN     "forId" INTEGER;

-- AlterTable
ALTER TABLE "participant" ADD COLUMN     "role" TEXT NOT NULL DEFAULT 'support';

-- AlterTable
ALTER TABLE "post" ADD COLUMN     "to" TEXT;

-- AlterTable
ALTER TABLE "task" ADD COLUMN     "authority" TEXT NOT NULL DEFAULT 'own',
ADD COLUMN     "classifiedById" INTEGER,
ADD COLUMN     "directive" TEXT,
ADD COLUMN     "enteredAt" TIMESTAMPTZ(3),
ADD COLUMN     "enteredById" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "escalatedToId" INTEGER,
ADD COLUMN     "extensionCount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "extensionsAsked" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "external" TEXT NOT NULL DEFAULT 'null',
ADD COLUMN     "field" TEXT,
ADD COLUMN     "forCitizens" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "importance" TEXT NOT NULL DEFAULT 'routine',
ADD COLUMN     "milestones" TEXT NOT NULL DEFAULT '[]',
ADD COLUMN     "parentNumber" INTEGER,
ADD COLUMN     "quality" TEXT,
ADD COLUMN     "series" TEXT,
ADD COLUMN     "settledAt" TIMESTAMPTZ(3),
ADD COLUMN     "source" TEXT NOT NULL DEFAULT 'arising',
ADD COLUMN     "suspendedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "unit" ADD COLUMN     "officialFrom" TEXT,
ADD COLUMN     "pilot" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "successorId" INTEGER;

-- CreateTable
CREATE TABLE "directive" (
    "key" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "day" TEXT,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "urgency" TEXT NOT NULL,
    "authority" TEXT NOT NULL,
    "importance" TEXT NOT NULL,
    "classifiedById" INTEGER,
    "enteredById" INTEGER NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "needsNoTask" BOOLEAN NOT NULL,

    CONSTRAINT "directive_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "extension" (
    "taskNumber" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,
    "askedById" INTEGER NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "wantedAt" TIMESTAMPTZ(3),
    "wantedKind" TEXT,
    "reason" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "decidedById" INTEGER,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedReason" TEXT,
    "oldDueAt" TIMESTAMPTZ(3),
    "oldDueKind" TEXT,
    "newDueAt" TIMESTAMPTZ(3),
    "newDueKind" TEXT,
    "excused" BOOLEAN NOT NULL,

    CONSTRAINT "extension_pkey" PRIMARY KEY ("taskNumber","n")
);

-- CreateTable
CREATE TABLE "series" (
    "key" TEXT NOT NULL,
    "assignerId" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "data" TEXT NOT NULL,
    "next" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "series_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "substitution" (
    "id" SERIAL NOT NULL,
    "absentId" INTEGER NOT NULL,
    "substituteId" INTEGER NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "byId" INTEGER NOT NULL,

    CONSTRAINT "substitution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "holiday" (
    "day" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "holiday_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "journal" (
    "id" SERIAL NOT NULL,
    "act" TEXT NOT NULL,
    "actorId" INTEGER NOT NULL,
    "forId" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "subject" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "cause" TEXT NOT NULL,

    CONSTRAINT "journal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feedback" (
    "id" SERIAL NOT NULL,
    "personId" INTEGER NOT NULL,
    "unitId" INTEGER,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "feedback_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "directive_number_idx" ON "directive"("number");

-- CreateIndex
CREATE INDEX "directive_day_idx" ON "directive"("day");

-- CreateIndex
CREATE INDEX "extension_decision_idx" ON "extension"("decision");

-- CreateIndex
CREATE INDEX "series_active_next_idx" ON "series"("active", "next");

-- CreateIndex
CREATE INDEX "journal_act_at_idx" ON "journal"("act", "at");

-- CreateIndex
CREATE INDEX "task_directive_idx" ON "task"("directive");

-- CreateIndex
CREATE INDEX "task_parentNumber_idx" ON "task"("parentNumber");

-- CreateIndex
CREATE INDEX "task_series_idx" ON "task"("series");

-- Whoever gave a task had written it down.
UPDATE "task" SET "enteredById" = "assignerId", "enteredAt" = "assignedAt";
