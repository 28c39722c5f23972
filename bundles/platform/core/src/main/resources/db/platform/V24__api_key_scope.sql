-- Without an expiry a key is for ever; tenants and permissions are separated by spaces, and all of the person's without.
ALTER TABLE platform_api_key
  ADD COLUMN IF NOT EXISTS expires_at   DATETIME(6)   NULL,
  ADD COLUMN IF NOT EXISTS tenants      VARCHAR(4000) NULL,
  ADD COLUMN IF NOT EXISTS permissions  VARCHAR(8000) NULL,
  ADD COLUMN IF NOT EXISTS last_used_at DATETIME(6)   NULL;
