-- AlterTable
-- Earlier lines are numbered here and linked by the program right after, while their hash is still empty.
ALTER TABLE "history" ADD COLUMN     "hash" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "n" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "salt" TEXT NOT NULL DEFAULT '';
UPDATE "history" SET "n" = "numbered"."n" FROM (SELECT "id", ROW_NUMBER() OVER (PARTITION BY "taskNumber" ORDER BY "id") AS "n" FROM "history") AS "numbered" WHERE "history"."id" = "numbered"."id";
ALTER TABLE "history" ALTER COLUMN "hash" DROP DEFAULT,
ALTER COLUMN "n" DROP DEFAULT,
ALTER COLUMN "salt" DROP DEFAULT;

-- CreateTable
CREATE TABLE "seal" (
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "upTo" INTEGER NOT NULL,
    "heads" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "seal_pkey" PRIMARY KEY ("number")
);

-- CreateIndex
CREATE INDEX "seal_upTo_idx" ON "seal"("upTo");

CREATE UNIQUE INDEX "history_taskNumber_n_key" ON "history"("taskNumber", "n");

-- History is only ever added to. Of a line that is linked a text may go with its salt, and nothing else.
-- The end of a statement inside it is written \073, since scripts are cut at every such sign.
CREATE FUNCTION "only_added"() RETURNS TRIGGER LANGUAGE plpgsql AS
E'BEGIN RAISE EXCEPTION \'% is only ever added to\', TG_TABLE_NAME\073 END';

CREATE TRIGGER "history_stays" BEFORE UPDATE ON "history" FOR EACH ROW
WHEN (OLD."hash" <> '' AND (NEW."salt" IS NOT DISTINCT FROM OLD."salt" OR NEW."id" IS DISTINCT FROM OLD."id" OR NEW."taskNumber" IS DISTINCT FROM OLD."taskNumber" OR NEW."act" IS DISTINCT FROM OLD."act" OR NEW."actorId" IS DISTINCT FROM OLD."actorId" OR NEW."forId" IS DISTINCT FROM OLD."forId" OR NEW."at" IS DISTINCT FROM OLD."at" OR NEW."recordedAt" IS DISTINCT FROM OLD."recordedAt" OR NEW."cause" IS DISTINCT FROM OLD."cause" OR NEW."n" IS DISTINCT FROM OLD."n" OR NEW."hash" IS DISTINCT FROM OLD."hash"))
EXECUTE FUNCTION "only_added"();

CREATE TRIGGER "history_is_kept" BEFORE DELETE ON "history" FOR EACH ROW EXECUTE FUNCTION "only_added"();

CREATE TRIGGER "seal_stays" BEFORE UPDATE OR DELETE ON "seal" FOR EACH ROW EXECUTE FUNCTION "only_added"();
