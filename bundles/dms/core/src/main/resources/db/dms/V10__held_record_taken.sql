-- Whether a held record was itself taken in in the end, and whether a person corrected it before: the same line again is
-- nothing new unless it was taken in just as it was read.
ALTER TABLE dms_held_record
  ADD COLUMN IF NOT EXISTS corrected TINYINT(1) NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS taken TINYINT(1) NOT NULL DEFAULT 0;
