CREATE INDEX IF NOT EXISTS dms_held_external ON dms_held_record (tenant_id, state, source, kind, external_id);
