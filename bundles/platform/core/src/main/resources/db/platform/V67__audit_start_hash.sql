ALTER TABLE platform_audit_head ADD COLUMN IF NOT EXISTS start_hash BINARY(32) NULL;
