CREATE TABLE IF NOT EXISTS platform_session (
  tenant_id   BIGINT      NOT NULL,
  secret_hash BINARY(32)  NOT NULL,
  person_id   BIGINT      NOT NULL,
  csrf        VARCHAR(60) NOT NULL,
  created_at  DATETIME(6) NOT NULL,
  expires_at  DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, secret_hash),
  KEY platform_session_expires (tenant_id, expires_at),
  CONSTRAINT platform_session_person FOREIGN KEY (tenant_id, person_id) REFERENCES platform_person (tenant_id, id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
