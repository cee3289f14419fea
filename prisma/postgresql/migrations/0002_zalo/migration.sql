-- AlterTable
ALTER TABLE "account" ADD COLUMN     "claimedId" INTEGER;

-- DropTable
DROP TABLE "choices";

-- CreateTable
CREATE TABLE "offer" (
    "address" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "letterId" INTEGER NOT NULL,
    "sentences" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "offer_pkey" PRIMARY KEY ("address","messageId")
);

-- CreateTable
CREATE TABLE "secret" (
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "secret_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "offer_address_at_idx" ON "offer"("address", "at");

-- CreateIndex
CREATE INDEX "account_claimedId_idx" ON "account"("claimedId");
