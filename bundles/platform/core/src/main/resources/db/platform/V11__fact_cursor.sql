-- How far each subscription has come in each lane. done counts the subjects of the next fact that have been dealt with,
-- where it is told subject by subject.
CREATE TABLE IF NOT EXISTS platform_fact_cursor (
  tenant_id    BIGINT       NOT NULL,
  subscription VARCHAR(100) NOT NULL,
  lane         SMALLINT     NOT NULL,
  seq          BIGINT       NOT NULL,
  done         INT          NOT NULL,
  attempts     INT          NOT NULL,
  again_at     DATETIME(6)  NULL,
  trouble      VARCHAR(500) NULL,
  PRIMARY KEY (tenant_id, subscription, lane)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
