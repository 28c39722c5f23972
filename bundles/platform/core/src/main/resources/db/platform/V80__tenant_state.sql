-- How far a tenant is open, since when, and the version of what can be changed of it.
ALTER TABLE platform_tenant
  ADD COLUMN IF NOT EXISTS state    VARCHAR(10) NOT NULL DEFAULT 'ACTIVE',
  ADD COLUMN IF NOT EXISTS state_at DATETIME(6) NULL,
  ADD COLUMN IF NOT EXISTS version  BIGINT      NOT NULL DEFAULT 0;
