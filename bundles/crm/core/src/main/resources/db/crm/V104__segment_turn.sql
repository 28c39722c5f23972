-- One row for each store that has segments. Whoever goes through all customers holds its lock; those who bring some of
-- them up to date share it. So no look that has become old is written over a newer one.
CREATE TABLE IF NOT EXISTS crm_segment_turn (
  tenant_id BIGINT NOT NULL,
  PRIMARY KEY (tenant_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
