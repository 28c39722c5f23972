-- gathered_at: when all who match were written down, in crm_bulk_result with the outcome WAITING; from then on no selection is
-- kept. met: how many that are; more than customers when more matched than were confirmed, and nothing was done.
ALTER TABLE crm_bulk
  ADD COLUMN IF NOT EXISTS gathered_at DATETIME(3) NULL,
  ADD COLUMN IF NOT EXISTS met         BIGINT      NOT NULL DEFAULT 0;
