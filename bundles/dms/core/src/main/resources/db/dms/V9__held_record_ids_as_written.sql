-- Ids of records are compared as they are written, as the CRM does: a1 and A1 are two records.
ALTER TABLE dms_held_record
  MODIFY COLUMN IF EXISTS source VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  MODIFY COLUMN IF EXISTS needs_id VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
  MODIFY COLUMN IF EXISTS external_id VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL;
