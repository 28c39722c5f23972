-- Where the session was begun: an issuer, or here when null.
ALTER TABLE platform_session
  ADD COLUMN IF NOT EXISTS issuer VARCHAR(255) NULL;
