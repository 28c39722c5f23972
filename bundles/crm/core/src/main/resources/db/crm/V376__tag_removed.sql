-- A tag that is removed is gone for people at once; its row stays, without its name, until a job has taken it from all customers.
ALTER TABLE crm_tag ADD COLUMN IF NOT EXISTS removed_at DATETIME(3) NULL;
