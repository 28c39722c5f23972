-- Which nodes take their share of a kind: those that have its module.
CREATE TABLE IF NOT EXISTS platform_lease_member (
  tenant_id BIGINT      NOT NULL,
  kind      VARCHAR(40) NOT NULL,
  node_id   BIGINT      NOT NULL,
  PRIMARY KEY (tenant_id, kind, node_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
