-- A record that came well settles what is held of the same id.
ALTER TABLE dms_held_record ADD COLUMN IF NOT EXISTS external_id VARCHAR(64) NULL;
