-- AlterTable
ALTER TABLE "journal" ALTER COLUMN "actorId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "unit" ADD COLUMN     "validFrom" TEXT;
