-- Who changes modules now: one node at a time, for no longer than it says.
CREATE TABLE IF NOT EXISTS modules_turn (
  tenant_id BIGINT       NOT NULL,
  node      VARCHAR(100) NOT NULL,
  until     DATETIME(6)  NOT NULL,
  PRIMARY KEY (tenant_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
