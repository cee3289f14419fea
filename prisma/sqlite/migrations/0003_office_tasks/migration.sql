-- AlterTable
ALTER TABLE "history" ADD COLUMN "forId" INTEGER;

-- AlterTable
ALTER TABLE "post" ADD COLUMN "to" TEXT;

-- CreateTable
CREATE TABLE "directive" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "number" TEXT NOT NULL,
    "day" TEXT,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "urgency" TEXT NOT NULL,
    "authority" TEXT NOT NULL,
    "importance" TEXT NOT NULL,
    "classifiedById" INTEGER,
    "enteredById" INTEGER NOT NULL,
    "enteredAt" DATETIME NOT NULL,
    "needsNoTask" BOOLEAN NOT NULL
);

-- CreateTable
CREATE TABLE "extension" (
    "taskNumber" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,
    "askedById" INTEGER NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "wantedAt" DATETIME,
    "wantedKind" TEXT,
    "reason" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "decidedById" INTEGER,
    "decidedAt" DATETIME,
    "decidedReason" TEXT,
    "oldDueAt" DATETIME,
    "oldDueKind" TEXT,
    "newDueAt" DATETIME,
    "newDueKind" TEXT,
    "excused" BOOLEAN NOT NULL,

    PRIMARY KEY ("taskNumber", "n")
);

-- CreateTable
CREATE TABLE "series" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "assignerId" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "data" TEXT NOT NULL,
    "next" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "substitution" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "absentId" INTEGER NOT NULL,
    "substituteId" INTEGER NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "byId" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "holiday" (
    "day" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "source" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "journal" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "act" TEXT NOT NULL,
    "actorId" INTEGER NOT NULL,
    "forId" INTEGER,
    "at" DATETIME NOT NULL,
    "subject" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "cause" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "feedback" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "personId" INTEGER NOT NULL,
    "unitId" INTEGER,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_participant" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "taskNumber" INTEGER NOT NULL,
    "role" TEXT NOT NULL DEFAULT 'support',
    "unitId" INTEGER,
    "personId" INTEGER
);
INSERT INTO "new_participant" ("id", "personId", "taskNumber", "unitId") SELECT "id", "personId", "taskNumber", "unitId" FROM "participant";
DROP TABLE "participant";
ALTER TABLE "new_participant" RENAME TO "participant";
CREATE INDEX "participant_taskNumber_idx" ON "participant"("taskNumber");
CREATE INDEX "participant_unitId_idx" ON "participant"("unitId");
CREATE INDEX "participant_personId_idx" ON "participant"("personId");
CREATE TABLE "new_task" (
    "number" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "content" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "leadUnitId" INTEGER NOT NULL,
    "leadPersonId" INTEGER,
    "assignerId" INTEGER NOT NULL,
    "assignerUnitId" INTEGER NOT NULL,
    "confirmerId" INTEGER NOT NULL,
    "urgency" TEXT NOT NULL,
    "dueAt" DATETIME,
    "dueKind" TEXT,
    "lateFrom" DATETIME,
    "dueWords" TEXT NOT NULL,
    "assignedAt" DATETIME NOT NULL,
    "acknowledgedAt" DATETIME,
    "acknowledgedById" INTEGER,
    "reportCount" INTEGER NOT NULL,
    "reportedAt" DATETIME,
    "waitingSince" DATETIME,
    "completedAt" DATETIME,
    "returnCount" INTEGER NOT NULL,
    "documents" TEXT NOT NULL,
    "source" TEXT NOT NULL DEFAULT 'arising',
    "authority" TEXT NOT NULL DEFAULT 'own',
    "importance" TEXT NOT NULL DEFAULT 'routine',
    "classifiedById" INTEGER,
    "directive" TEXT,
    "field" TEXT,
    "forCitizens" BOOLEAN NOT NULL DEFAULT false,
    "parentNumber" INTEGER,
    "series" TEXT,
    "milestones" TEXT NOT NULL DEFAULT '[]',
    "enteredById" INTEGER NOT NULL DEFAULT 0,
    "enteredAt" DATETIME,
    "extensionsAsked" INTEGER NOT NULL DEFAULT 0,
    "extensionCount" INTEGER NOT NULL DEFAULT 0,
    "suspendedAt" DATETIME,
    "escalatedToId" INTEGER,
    "settledAt" DATETIME,
    "quality" TEXT,
    "external" TEXT NOT NULL DEFAULT 'null',
    "version" INTEGER NOT NULL
);
INSERT INTO "new_task" ("acknowledgedAt", "acknowledgedById", "assignedAt", "assignerId", "assignerUnitId", "completedAt", "confirmerId", "content", "documents", "dueAt", "dueKind", "dueWords", "lateFrom", "leadPersonId", "leadUnitId", "number", "reportCount", "reportedAt", "returnCount", "state", "urgency", "version", "waitingSince") SELECT "acknowledgedAt", "acknowledgedById", "assignedAt", "assignerId", "assignerUnitId", "completedAt", "confirmerId", "content", "documents", "dueAt", "dueKind", "dueWords", "lateFrom", "leadPersonId", "leadUnitId", "number", "reportCount", "reportedAt", "returnCount", "state", "urgency", "version", "waitingSince" FROM "task";
DROP TABLE "task";
ALTER TABLE "new_task" RENAME TO "task";
CREATE INDEX "task_leadUnitId_state_idx" ON "task"("leadUnitId", "state");
CREATE INDEX "task_leadPersonId_state_idx" ON "task"("leadPersonId", "state");
CREATE INDEX "task_assignerId_state_idx" ON "task"("assignerId", "state");
CREATE INDEX "task_confirmerId_state_idx" ON "task"("confirmerId", "state");
CREATE INDEX "task_state_lateFrom_idx" ON "task"("state", "lateFrom");
CREATE INDEX "task_dueAt_idx" ON "task"("dueAt");
CREATE INDEX "task_assignedAt_idx" ON "task"("assignedAt");
CREATE INDEX "task_directive_idx" ON "task"("directive");
CREATE INDEX "task_parentNumber_idx" ON "task"("parentNumber");
CREATE INDEX "task_series_idx" ON "task"("series");
CREATE TABLE "new_unit" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "parentId" INTEGER,
    "aliases" TEXT NOT NULL,
    "validTo" TEXT,
    "successorId" INTEGER,
    "pilot" BOOLEAN NOT NULL DEFAULT false,
    "officialFrom" TEXT
);
INSERT INTO "new_unit" ("aliases", "code", "id", "name", "order", "parentId", "shortName", "type", "validTo") SELECT "aliases", "code", "id", "name", "order", "parentId", "shortName", "type", "validTo" FROM "unit";
DROP TABLE "unit";
ALTER TABLE "new_unit" RENAME TO "unit";
CREATE UNIQUE INDEX "unit_code_key" ON "unit"("code");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

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

-- Whoever gave a task had written it down.
UPDATE "task" SET "enteredById" = "assignerId", "enteredAt" = "assignedAt";
