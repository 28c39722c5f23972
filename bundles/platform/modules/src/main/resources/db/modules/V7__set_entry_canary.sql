-- The archive of the second version of a module, which runs beside the first.
ALTER TABLE modules_set_entry ADD COLUMN IF NOT EXISTS canary CHAR(64) NULL;
