-- CreateTable
CREATE TABLE "unit" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "parentId" INTEGER,
    "aliases" TEXT NOT NULL,
    "validTo" TEXT
);

-- CreateTable
CREATE TABLE "person" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT,
    "locale" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL
);

-- CreateTable
CREATE TABLE "post" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "personId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "fields" TEXT NOT NULL,
    "from" TEXT
);

-- CreateTable
CREATE TABLE "account" (
    "address" TEXT NOT NULL PRIMARY KEY,
    "personId" INTEGER,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "reachable" BOOLEAN NOT NULL,
    "lastHeard" DATETIME NOT NULL,
    "wrongCodes" INTEGER NOT NULL,
    "wrongSince" DATETIME
);

-- CreateTable
CREATE TABLE "group" (
    "address" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "unitId" INTEGER,
    "receives" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL
);

-- CreateTable
CREATE TABLE "code" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "personId" INTEGER NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    "version" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "task" (
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
    "version" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "participant" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "taskNumber" INTEGER NOT NULL,
    "unitId" INTEGER,
    "personId" INTEGER
);

-- CreateTable
CREATE TABLE "report" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "taskNumber" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "documentNumber" TEXT,
    "documentDate" TEXT,
    "byId" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "decision" TEXT,
    "decidedById" INTEGER,
    "decidedAt" DATETIME,
    "reason" TEXT
);

-- CreateTable
CREATE TABLE "attachment" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "taskNumber" INTEGER NOT NULL,
    "reportN" INTEGER NOT NULL,
    "channel" TEXT NOT NULL,
    "fileRef" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT,
    "byId" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "notBefore" DATETIME,
    "failed" TEXT
);

-- CreateTable
CREATE TABLE "history" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "taskNumber" INTEGER NOT NULL,
    "act" TEXT NOT NULL,
    "actorId" INTEGER,
    "at" DATETIME NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "cause" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "draft" (
    "personId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "address" TEXT NOT NULL,
    "data" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "version" INTEGER NOT NULL,

    PRIMARY KEY ("personId", "number")
);

-- CreateTable
CREATE TABLE "question" (
    "personId" INTEGER NOT NULL,
    "address" TEXT NOT NULL,
    "command" TEXT NOT NULL,
    "data" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "version" INTEGER NOT NULL,

    PRIMARY KEY ("personId", "address")
);

-- CreateTable
CREATE TABLE "snapshot" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "data" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "reminder" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "taskNumber" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "personId" INTEGER NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "cause" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "letter" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cause" TEXT NOT NULL,
    "step" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "recipient" TEXT NOT NULL,
    "letter" TEXT NOT NULL,
    "task" TEXT,
    "card" TEXT,
    "address" TEXT,
    "state" TEXT NOT NULL,
    "notBefore" DATETIME NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "unsure" BOOLEAN NOT NULL DEFAULT false,
    "at" DATETIME NOT NULL,
    "endedAt" DATETIME,
    "messageIds" TEXT,
    "error" TEXT
);

-- CreateTable
CREATE TABLE "sent" (
    "address" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "letterId" INTEGER NOT NULL,

    PRIMARY KEY ("address", "messageId")
);

-- CreateTable
CREATE TABLE "choices" (
    "address" TEXT NOT NULL PRIMARY KEY,
    "sentences" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "counter" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "value" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "lease" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "holder" TEXT NOT NULL,
    "until" DATETIME NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "unit_code_key" ON "unit"("code");

-- CreateIndex
CREATE UNIQUE INDEX "person_code_key" ON "person"("code");

-- CreateIndex
CREATE INDEX "account_personId_idx" ON "account"("personId");

-- CreateIndex
CREATE INDEX "code_personId_idx" ON "code"("personId");

-- CreateIndex
CREATE INDEX "task_leadUnitId_state_idx" ON "task"("leadUnitId", "state");

-- CreateIndex
CREATE INDEX "task_leadPersonId_state_idx" ON "task"("leadPersonId", "state");

-- CreateIndex
CREATE INDEX "task_assignerId_state_idx" ON "task"("assignerId", "state");

-- CreateIndex
CREATE INDEX "task_confirmerId_state_idx" ON "task"("confirmerId", "state");

-- CreateIndex
CREATE INDEX "task_state_lateFrom_idx" ON "task"("state", "lateFrom");

-- CreateIndex
CREATE INDEX "task_dueAt_idx" ON "task"("dueAt");

-- CreateIndex
CREATE INDEX "task_assignedAt_idx" ON "task"("assignedAt");

-- CreateIndex
CREATE INDEX "participant_taskNumber_idx" ON "participant"("taskNumber");

-- CreateIndex
CREATE INDEX "participant_unitId_idx" ON "participant"("unitId");

-- CreateIndex
CREATE INDEX "participant_personId_idx" ON "participant"("personId");

-- CreateIndex
CREATE INDEX "report_taskNumber_idx" ON "report"("taskNumber");

-- CreateIndex
CREATE INDEX "attachment_taskNumber_idx" ON "attachment"("taskNumber");

-- CreateIndex
CREATE INDEX "attachment_sha256_failed_idx" ON "attachment"("sha256", "failed");

-- CreateIndex
CREATE INDEX "history_taskNumber_idx" ON "history"("taskNumber");

-- CreateIndex
CREATE UNIQUE INDEX "snapshot_kind_period_key" ON "snapshot"("kind", "period");

-- CreateIndex
CREATE INDEX "reminder_taskNumber_kind_idx" ON "reminder"("taskNumber", "kind");

-- CreateIndex
CREATE INDEX "cause_at_idx" ON "cause"("at");

-- CreateIndex
CREATE INDEX "letter_state_notBefore_idx" ON "letter"("state", "notBefore");

-- CreateIndex
CREATE INDEX "letter_recipient_state_idx" ON "letter"("recipient", "state");

-- CreateIndex
CREATE INDEX "letter_address_card_idx" ON "letter"("address", "card");

-- CreateIndex
CREATE INDEX "letter_task_idx" ON "letter"("task");

-- CreateIndex
CREATE UNIQUE INDEX "letter_cause_step_key" ON "letter"("cause", "step");

-- CreateIndex
CREATE INDEX "sent_letterId_idx" ON "sent"("letterId");
