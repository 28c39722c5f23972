-- What a place has set; place_id is the group, a brand (both are rows of the group) or a store. Values are JSON.
CREATE TABLE IF NOT EXISTS platform_setting (
  tenant_id BIGINT       NOT NULL,
  place_id  BIGINT       NOT NULL,
  code      VARCHAR(100) NOT NULL,
  value     MEDIUMTEXT   NOT NULL,
  PRIMARY KEY (tenant_id, place_id, code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
