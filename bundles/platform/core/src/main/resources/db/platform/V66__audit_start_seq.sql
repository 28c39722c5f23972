-- The link that the oldest entry hangs on, once those before have been deleted.
ALTER TABLE platform_audit_head ADD COLUMN IF NOT EXISTS start_seq BIGINT NOT NULL DEFAULT 0;
