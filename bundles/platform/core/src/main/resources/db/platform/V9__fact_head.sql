CREATE TABLE IF NOT EXISTS platform_fact_head (
  tenant_id BIGINT NOT NULL,
  seq       BIGINT NOT NULL,
  PRIMARY KEY (tenant_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
