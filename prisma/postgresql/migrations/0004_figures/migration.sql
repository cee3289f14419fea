-- DropIndex
DROP INDEX "history_taskNumber_idx";

-- CreateIndex
CREATE INDEX "history_taskNumber_at_idx" ON "history"("taskNumber", "at");

-- CreateIndex
CREATE INDEX "history_at_idx" ON "history"("at");

-- CreateIndex
CREATE INDEX "task_figures_idx" ON "task"("leadUnitId", "assignedAt", "state", "assignerUnitId", "lateFrom", "reportedAt", "completedAt", "settledAt", "suspendedAt", "directive");
