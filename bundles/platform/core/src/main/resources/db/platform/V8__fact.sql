-- What has happened. n gives the order in which facts were told on all nodes; seq, given after commit, is what readers go
-- by, so that none misses one that was committed late.
CREATE TABLE IF NOT EXISTS platform_fact (
  tenant_id BIGINT       NOT NULL,
  id        BIGINT       NOT NULL,
  n         BIGINT       NOT NULL AUTO_INCREMENT,
  lane      SMALLINT     NOT NULL,
  type      VARCHAR(100) NOT NULL,
  at        DATETIME(6)  NOT NULL,
  subjects  MEDIUMTEXT   NOT NULL,
  body      MEDIUMTEXT   NOT NULL,
  seq       BIGINT       NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY platform_fact_n (n),
  KEY platform_fact_unread (tenant_id, seq, n),
  UNIQUE KEY platform_fact_lane (tenant_id, lane, seq)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
