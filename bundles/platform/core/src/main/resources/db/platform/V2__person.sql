CREATE TABLE IF NOT EXISTS platform_person (
  tenant_id     BIGINT       NOT NULL,
  id            BIGINT       NOT NULL,
  name          VARCHAR(100) NOT NULL,
  display_name  VARCHAR(200) NOT NULL,
  language      VARCHAR(10)  NOT NULL,
  password_hash VARCHAR(255) NULL,
  created_at    DATETIME(6)  NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY platform_person_name (tenant_id, name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
