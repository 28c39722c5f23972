-- What its source calls the record, so that all that came of one person is found. None in rows from before it was kept.
ALTER TABLE dms_raw_record
  ADD COLUMN IF NOT EXISTS external_id VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL;
