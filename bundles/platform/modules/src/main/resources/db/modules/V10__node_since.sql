-- Since when, by the database's clock, and which modules do not run there that are to, or are not well, with commas between.
ALTER TABLE modules_node
  ADD COLUMN IF NOT EXISTS reached_at DATETIME(6) NULL,
  ADD COLUMN IF NOT EXISTS troubled VARCHAR(1000) NULL;
