-- CreateIndex
CREATE INDEX "letter_state_rank_id_notBefore_idx" ON "letter"("state", "rank", "id", "notBefore");

-- CreateIndex
CREATE INDEX "letter_recipient_state_rank_id_idx" ON "letter"("recipient", "state", "rank", "id");

-- DropIndex
DROP INDEX "letter_recipient_state_idx";

-- Turns go by rank: what an earlier version kept stands where its kind stands now.
UPDATE "letter" SET "rank" = CASE "kind" WHEN 'reply' THEN 0 WHEN 'file' THEN 1 WHEN 'order' THEN 2 WHEN 'report' THEN 3
  WHEN 'reminder' THEN 4 WHEN 'digest' THEN 5 WHEN 'ranking' THEN 6 WHEN 'card' THEN 7 ELSE "rank" END
  WHERE "state" IN ('waiting', 'in_hand');

-- How many wait differs from minute to minute: whoever plans by what waited when somebody last counted looks through all that wait.
-- What was counted before is forgotten with the second statement.
ALTER TABLE "letter" ALTER COLUMN "state" SET STATISTICS 0;
ALTER TABLE "letter" ALTER COLUMN "state" TYPE TEXT;
