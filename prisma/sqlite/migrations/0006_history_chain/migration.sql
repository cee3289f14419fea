-- CreateTable
CREATE TABLE "seal" (
    "number" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
    "upTo" INTEGER NOT NULL,
    "heads" TEXT NOT NULL,
    "hash" TEXT NOT NULL
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_history" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "taskNumber" INTEGER NOT NULL,
    "act" TEXT NOT NULL,
    "actorId" INTEGER,
    "forId" INTEGER,
    "at" DATETIME NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    "salt" TEXT NOT NULL,
    "hash" TEXT NOT NULL
);
-- Earlier lines are numbered here and linked by the program right after, while their hash is still empty.
INSERT INTO "new_history" ("act", "actorId", "after", "at", "before", "cause", "forId", "id", "recordedAt", "taskNumber", "n", "salt", "hash") SELECT "act", "actorId", "after", "at", "before", "cause", "forId", "id", "recordedAt", "taskNumber", ROW_NUMBER() OVER (PARTITION BY "taskNumber" ORDER BY "id"), '', '' FROM "history" ORDER BY "id";
DROP TABLE "history";
ALTER TABLE "new_history" RENAME TO "history";
CREATE INDEX "history_taskNumber_at_idx" ON "history"("taskNumber", "at");
CREATE INDEX "history_at_idx" ON "history"("at");
CREATE INDEX "seal_upTo_idx" ON "seal"("upTo");

CREATE UNIQUE INDEX "history_taskNumber_n_key" ON "history"("taskNumber", "n");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- History is only ever added to. Of a line that is linked a text may go with its salt, and nothing else.
CREATE TRIGGER "history_stays" BEFORE UPDATE ON "history"
WHEN OLD."hash" <> '' AND (NEW."salt" IS OLD."salt" OR NEW."id" IS NOT OLD."id" OR NEW."taskNumber" IS NOT OLD."taskNumber" OR NEW."act" IS NOT OLD."act" OR NEW."actorId" IS NOT OLD."actorId" OR NEW."forId" IS NOT OLD."forId" OR NEW."at" IS NOT OLD."at" OR NEW."recordedAt" IS NOT OLD."recordedAt" OR NEW."cause" IS NOT OLD."cause" OR NEW."n" IS NOT OLD."n" OR NEW."hash" IS NOT OLD."hash")
BEGIN
    SELECT RAISE(ABORT, 'history is only ever added to');
END;

CREATE TRIGGER "history_is_kept" BEFORE DELETE ON "history"
BEGIN
    SELECT RAISE(ABORT, 'history is only ever added to');
END;

CREATE TRIGGER "seal_stays" BEFORE UPDATE ON "seal"
BEGIN
    SELECT RAISE(ABORT, 'seal is only ever added to');
END;

CREATE TRIGGER "seal_is_kept" BEFORE DELETE ON "seal"
BEGIN
    SELECT RAISE(ABORT, 'seal is only ever added to');
END;
