-- AlterTable
ALTER TABLE "unit" ADD COLUMN "validFrom" TEXT;

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_journal" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "act" TEXT NOT NULL,
    "actorId" INTEGER,
    "forId" INTEGER,
    "at" DATETIME NOT NULL,
    "subject" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "cause" TEXT NOT NULL
);
INSERT INTO "new_journal" ("act", "actorId", "after", "at", "before", "cause", "forId", "id", "subject") SELECT "act", "actorId", "after", "at", "before", "cause", "forId", "id", "subject" FROM "journal";
DROP TABLE "journal";
ALTER TABLE "new_journal" RENAME TO "journal";
CREATE INDEX "journal_act_at_idx" ON "journal"("act", "at");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
