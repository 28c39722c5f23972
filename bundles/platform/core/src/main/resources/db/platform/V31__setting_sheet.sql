-- The version of a place's values together.
CREATE TABLE IF NOT EXISTS platform_setting_sheet (
  tenant_id BIGINT NOT NULL,
  place_id  BIGINT NOT NULL,
  version   BIGINT NOT NULL,
  PRIMARY KEY (tenant_id, place_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
