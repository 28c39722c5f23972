-- Where each tenant's chain of entries ends.
CREATE TABLE IF NOT EXISTS platform_audit_head (
  tenant_id BIGINT      NOT NULL,
  seq       BIGINT      NOT NULL,
  hash      BINARY(32)  NOT NULL,
  sealed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
