-- By which each key that ever encrypted is known again; rows of the group.
CREATE TABLE IF NOT EXISTS platform_encryption_key (
  tenant_id   BIGINT      NOT NULL,
  key_id      VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  check_value BINARY(32)  NOT NULL,
  created_at  DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, key_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
