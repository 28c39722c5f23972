-- A segment that is removed is gone for people at once; its row stays, without its name, until a job has deleted its members.
ALTER TABLE crm_segment ADD COLUMN IF NOT EXISTS removed_at DATETIME(3) NULL;
