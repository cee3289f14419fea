-- AlterTable
ALTER TABLE "account" ADD COLUMN "claimedId" INTEGER;

-- CreateTable
CREATE TABLE "secret" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "account_claimedId_idx" ON "account"("claimedId");
