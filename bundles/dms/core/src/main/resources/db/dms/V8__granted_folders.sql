-- Where folders lie that somebody chose who may choose any.
ALTER TABLE dms_connection ADD COLUMN IF NOT EXISTS granted_folders TEXT NULL;
