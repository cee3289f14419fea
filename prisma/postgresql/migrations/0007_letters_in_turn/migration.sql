-- DropIndex
DROP INDEX "letter_recipient_state_idx";

-- CreateIndex
CREATE INDEX "letter_state_rank_id_notBefore_idx" ON "letter"("state", "rank", "id", "notBefore");

-- CreateIndex
CREATE INDEX "letter_recipient_state_rank_id_idx" ON "letter"("recipient", "state", "rank", "id");

-- How many wait differs from minute to minute: whoever plans by what waited when somebody last counted looks through all that wait.
ALTER TABLE "letter" ALTER COLUMN "state" SET STATISTICS 0;
