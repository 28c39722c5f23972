-- Customers who live together. head_id is one of the members, or null when that one has gone.
CREATE TABLE IF NOT EXISTS crm_household (
  tenant_id  BIGINT       NOT NULL,
  id         BIGINT       NOT NULL,
  name       VARCHAR(100) NOT NULL,
  head_id    BIGINT       NULL,
  version    BIGINT       NOT NULL,
  created_at DATETIME(3)  NOT NULL,
  updated_at DATETIME(3)  NOT NULL,
  PRIMARY KEY (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
