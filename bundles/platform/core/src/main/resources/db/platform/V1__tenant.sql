-- The group, its brands and stores. The group's own id is the tenant of these rows: the list of stores is its property.
CREATE TABLE IF NOT EXISTS platform_tenant (
  tenant_id  BIGINT       NOT NULL,
  id         BIGINT       NOT NULL,
  kind       VARCHAR(10)  NOT NULL,
  code       VARCHAR(40)  NOT NULL,
  name       VARCHAR(200) NOT NULL,
  brand_id   BIGINT       NULL,
  region     CHAR(2)      NOT NULL,
  time_zone  VARCHAR(50)  NOT NULL,
  currency   CHAR(3)      NOT NULL,
  created_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY platform_tenant_code (tenant_id, code),
  KEY platform_tenant_kind (tenant_id, kind, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
