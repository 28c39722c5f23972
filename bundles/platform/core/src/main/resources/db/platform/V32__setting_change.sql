-- Who changed what when; a value of NULL is none of the place's own.
CREATE TABLE IF NOT EXISTS platform_setting_change (
  tenant_id    BIGINT       NOT NULL,
  id           BIGINT       NOT NULL,
  place_id     BIGINT       NOT NULL,
  code         VARCHAR(100) NOT NULL,
  at           DATETIME(6)  NOT NULL,
  person_id    BIGINT       NOT NULL,
  value_before MEDIUMTEXT   NULL,
  value_after  MEDIUMTEXT   NULL,
  PRIMARY KEY (tenant_id, id),
  KEY platform_setting_change_code (tenant_id, place_id, code, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
