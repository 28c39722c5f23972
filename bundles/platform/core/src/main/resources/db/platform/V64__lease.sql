-- Which node holds what. The row of a kind without a thing counts the changes of the others.
CREATE TABLE IF NOT EXISTS platform_lease (
  tenant_id BIGINT      NOT NULL,
  kind      VARCHAR(40) NOT NULL,
  thing     VARCHAR(80) NOT NULL,
  node_id   BIGINT      NULL,
  touched   BIGINT      NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id, kind, thing),
  KEY platform_lease_node (tenant_id, node_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
