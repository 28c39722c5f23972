-- When its bytes went; the row stays, so that sets of the past know what they were made of, and nothing comes back by itself.
ALTER TABLE modules_archive ADD COLUMN IF NOT EXISTS removed_at DATETIME(6) NULL;
