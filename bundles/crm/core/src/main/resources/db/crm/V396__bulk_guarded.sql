-- What one has to be allowed to read to see whom it was done with (null of those asked before it was kept).
ALTER TABLE crm_bulk
  ADD COLUMN IF NOT EXISTS guarded TEXT CHARACTER SET ascii COLLATE ascii_bin NULL;
