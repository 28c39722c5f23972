-- Since when no row needs the key; nothing while some may.
ALTER TABLE platform_encryption_key ADD COLUMN IF NOT EXISTS retired_at DATETIME(6) NULL;
