-- Counts the changes of a row, so that a change that was meant for an older one is refused.
ALTER TABLE crm_vehicle_role ADD COLUMN IF NOT EXISTS version BIGINT NOT NULL DEFAULT 0;
