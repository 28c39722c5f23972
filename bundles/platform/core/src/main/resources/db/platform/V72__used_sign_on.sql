-- Sign-ins at an issuer that have been completed: none opens a second session.
CREATE TABLE IF NOT EXISTS platform_used_sign_on (
  tenant_id  BIGINT      NOT NULL,
  state_hash BINARY(32)  NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, state_hash),
  KEY platform_used_sign_on_expires (tenant_id, expires_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
