-- CreateTable
CREATE TABLE "unit" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "parentId" INTEGER,
    "aliases" TEXT NOT NULL,
    "validTo" TEXT,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT,
    "locale" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post" (
    "id" SERIAL NOT NULL,
    "personId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "fields" TEXT NOT NULL,
    "from" TEXT,

    CONSTRAINT "post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "address" TEXT NOT NULL,
    "personId" INTEGER,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "reachable" BOOLEAN NOT NULL,
    "lastHeard" TIMESTAMPTZ(3) NOT NULL,
    "wrongCodes" INTEGER NOT NULL,
    "wrongSince" TIMESTAMPTZ(3),

    CONSTRAINT "account_pkey" PRIMARY KEY ("address")
);

-- CreateTable
CREATE TABLE "group" (
    "address" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "unitId" INTEGER,
    "receives" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL,

    CONSTRAINT "group_pkey" PRIMARY KEY ("address")
);

-- CreateTable
CREATE TABLE "code" (
    "hash" TEXT NOT NULL,
    "personId" INTEGER NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL,

    CONSTRAINT "code_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "task" (
    "number" SERIAL NOT NULL,
    "content" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "leadUnitId" INTEGER NOT NULL,
    "leadPersonId" INTEGER,
    "assignerId" INTEGER NOT NULL,
    "assignerUnitId" INTEGER NOT NULL,
    "confirmerId" INTEGER NOT NULL,
    "urgency" TEXT NOT NULL,
    "dueAt" TIMESTAMPTZ(3),
    "dueKind" TEXT,
    "lateFrom" TIMESTAMPTZ(3),
    "dueWords" TEXT NOT NULL,
    "assignedAt" TIMESTAMPTZ(3) NOT NULL,
    "acknowledgedAt" TIMESTAMPTZ(3),
    "acknowledgedById" INTEGER,
    "reportCount" INTEGER NOT NULL,
    "reportedAt" TIMESTAMPTZ(3),
    "waitingSince" TIMESTAMPTZ(3),
    "completedAt" TIMESTAMPTZ(3),
    "returnCount" INTEGER NOT NULL,
    "documents" TEXT NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "task_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "participant" (
    "id" SERIAL NOT NULL,
    "taskNumber" INTEGER NOT NULL,
    "unitId" INTEGER,
    "personId" INTEGER,

    CONSTRAINT "participant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report" (
    "id" SERIAL NOT NULL,
    "taskNumber" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "documentNumber" TEXT,
    "documentDate" TEXT,
    "byId" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "decision" TEXT,
    "decidedById" INTEGER,
    "decidedAt" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attachment" (
    "id" SERIAL NOT NULL,
    "taskNumber" INTEGER NOT NULL,
    "reportN" INTEGER NOT NULL,
    "channel" TEXT NOT NULL,
    "fileRef" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT,
    "byId" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "notBefore" TIMESTAMPTZ(3),
    "failed" TEXT,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "history" (
    "id" SERIAL NOT NULL,
    "taskNumber" INTEGER NOT NULL,
    "act" TEXT NOT NULL,
    "actorId" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "cause" TEXT NOT NULL,

    CONSTRAINT "history_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft" (
    "personId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "address" TEXT NOT NULL,
    "data" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("personId","number")
);

-- CreateTable
CREATE TABLE "question" (
    "personId" INTEGER NOT NULL,
    "address" TEXT NOT NULL,
    "command" TEXT NOT NULL,
    "data" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "question_pkey" PRIMARY KEY ("personId","address")
);

-- CreateTable
CREATE TABLE "snapshot" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "data" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reminder" (
    "id" SERIAL NOT NULL,
    "taskNumber" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "personId" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "cause" (
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cause_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "letter" (
    "id" SERIAL NOT NULL,
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
    "notBefore" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "unsure" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "messageIds" TEXT,
    "error" TEXT,

    CONSTRAINT "letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sent" (
    "address" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "letterId" INTEGER NOT NULL,

    CONSTRAINT "sent_pkey" PRIMARY KEY ("address","messageId")
);

-- CreateTable
CREATE TABLE "choices" (
    "address" TEXT NOT NULL,
    "sentences" TEXT NOT NULL,

    CONSTRAINT "choices_pkey" PRIMARY KEY ("address")
);

-- CreateTable
CREATE TABLE "counter" (
    "name" TEXT NOT NULL,
    "value" INTEGER NOT NULL,

    CONSTRAINT "counter_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "lease" (
    "name" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lease_pkey" PRIMARY KEY ("name")
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
