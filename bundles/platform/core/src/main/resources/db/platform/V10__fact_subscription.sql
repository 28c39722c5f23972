-- Since when each subscription wants to know; rows of the group.
CREATE TABLE IF NOT EXISTS platform_fact_subscription (
  tenant_id    BIGINT       NOT NULL,
  subscription VARCHAR(100) NOT NULL,
  since_n      BIGINT       NOT NULL,
  PRIMARY KEY (tenant_id, subscription)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
