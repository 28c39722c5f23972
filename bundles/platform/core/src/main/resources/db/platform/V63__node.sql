-- The nodes that serve this installation, known to the group; times are the database's own.
CREATE TABLE IF NOT EXISTS platform_node (
  tenant_id  BIGINT       NOT NULL,
  id         BIGINT       NOT NULL,
  name       VARCHAR(100) NOT NULL,
  version    VARCHAR(40)  NOT NULL,
  started_at DATETIME(6)  NOT NULL,
  seen_at    DATETIME(6)  NOT NULL,
  stopped_at DATETIME(6)  NULL,
  PRIMARY KEY (tenant_id, id),
  KEY platform_node_seen (tenant_id, seen_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
