-- What one has to be allowed to read to see who is in it (null of those asked before it was kept).
ALTER TABLE crm_list_export
  ADD COLUMN IF NOT EXISTS guarded TEXT CHARACTER SET ascii COLLATE ascii_bin NULL;
