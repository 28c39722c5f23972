-- Pairs of customers who may be one and the same: one_id is the smaller id. state: open, different, merged.
CREATE TABLE IF NOT EXISTS crm_duplicate (
  tenant_id  BIGINT       NOT NULL,
  one_id     BIGINT       NOT NULL,
  other_id   BIGINT       NOT NULL,
  reasons    VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state      VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  found_at   DATETIME(3)  NOT NULL,
  decided_at DATETIME(3)  NULL,
  PRIMARY KEY (tenant_id, one_id, other_id),
  KEY crm_duplicate_other (tenant_id, other_id),
  KEY crm_duplicate_state (tenant_id, state, other_id, one_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
