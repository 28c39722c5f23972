-- One row for each source and kind: whoever takes in records of them holds its lock.
CREATE TABLE IF NOT EXISTS crm_source (
  tenant_id BIGINT      NOT NULL,
  source    VARCHAR(64) NOT NULL,
  kind      VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (tenant_id, source, kind)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
