CREATE TABLE IF NOT EXISTS platform_api_key (
  tenant_id  BIGINT       NOT NULL,
  id         BIGINT       NOT NULL,
  key_hash   BINARY(32)   NOT NULL,
  person_id  BIGINT       NOT NULL,
  name       VARCHAR(100) NOT NULL,
  created_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY platform_api_key_hash (tenant_id, key_hash),
  CONSTRAINT platform_api_key_person FOREIGN KEY (tenant_id, person_id) REFERENCES platform_person (tenant_id, id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
