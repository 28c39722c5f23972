-- Of which lead a task is, and which of its stages asked for it; null where staff wrote it themselves.
ALTER TABLE crm_task
  ADD COLUMN IF NOT EXISTS lead_id  BIGINT      NULL,
  ADD COLUMN IF NOT EXISTS asked_by VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL;
