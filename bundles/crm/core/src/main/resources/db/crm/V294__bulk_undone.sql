-- When it had been undone.
ALTER TABLE crm_bulk ADD COLUMN IF NOT EXISTS undone_at DATETIME(3) NULL;
