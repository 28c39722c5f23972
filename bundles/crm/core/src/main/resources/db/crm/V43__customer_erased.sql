-- Since when nobody can be told by the row any more.
ALTER TABLE crm_customer ADD COLUMN IF NOT EXISTS erased_at DATETIME(3) NULL;
