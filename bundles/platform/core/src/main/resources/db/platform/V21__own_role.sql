-- Roles of one's own beside those that come with the product; patterns are separated by spaces.
CREATE TABLE IF NOT EXISTS platform_own_role (
  tenant_id  BIGINT        NOT NULL,
  code       VARCHAR(40)   NOT NULL,
  name       VARCHAR(100)  NOT NULL,
  patterns   VARCHAR(8000) NOT NULL,
  version    BIGINT        NOT NULL,
  created_at DATETIME(6)   NOT NULL,
  PRIMARY KEY (tenant_id, code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
