-- DropIndex
DROP INDEX "letter_recipient_state_idx";

-- CreateIndex
CREATE INDEX "letter_state_rank_id_notBefore_idx" ON "letter"("state", "rank", "id", "notBefore");

-- CreateIndex
CREATE INDEX "letter_recipient_state_rank_id_idx" ON "letter"("recipient", "state", "rank", "id");
