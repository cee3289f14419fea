-- AlterTable
ALTER TABLE "journal" ALTER COLUMN "actorId" DROP NOT NULL;
