-- Which set each node has come to.
CREATE TABLE IF NOT EXISTS modules_node (
  tenant_id BIGINT       NOT NULL,
  node      VARCHAR(100) NOT NULL,
  number    INT          NOT NULL,
  PRIMARY KEY (tenant_id, node)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
