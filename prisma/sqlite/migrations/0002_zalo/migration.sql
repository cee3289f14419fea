-- AlterTable
ALTER TABLE "account" ADD COLUMN "claimedId" INTEGER;

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "choices";
PRAGMA foreign_keys=on;

-- CreateTable
CREATE TABLE "offer" (
    "address" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "letterId" INTEGER NOT NULL,
    "sentences" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("address", "messageId")
);

-- CreateTable
CREATE TABLE "secret" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "offer_address_at_idx" ON "offer"("address", "at");

-- CreateIndex
CREATE INDEX "account_claimedId_idx" ON "account"("claimedId");
