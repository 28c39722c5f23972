-- What whoever wants it may do that decides whom they find (null of those asked before it was kept), and when it failed.
ALTER TABLE crm_list_export
  ADD COLUMN IF NOT EXISTS permissions TEXT CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN IF NOT EXISTS failed_at   DATETIME(3) NULL;
