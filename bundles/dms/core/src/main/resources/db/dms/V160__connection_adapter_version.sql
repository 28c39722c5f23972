-- The version of the adapter that a connection asks for; null for whatever is the standard one.
ALTER TABLE dms_connection ADD COLUMN IF NOT EXISTS adapter_version VARCHAR(60) NULL;
