-- Whether all records of the import have the prints of their numbers; not so for those from before these were kept.
ALTER TABLE dms_import ADD COLUMN IF NOT EXISTS numbered TINYINT(1) NOT NULL DEFAULT 0;
