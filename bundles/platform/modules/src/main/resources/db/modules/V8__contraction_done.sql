-- When the file had been run; nothing while it is still to be, because the run failed or was cut off.
ALTER TABLE modules_contraction ADD COLUMN IF NOT EXISTS done_at DATETIME(6) NULL;
