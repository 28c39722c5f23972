-- What somebody wants to know again and again. pinned_for: on whose dashboard, or null.
CREATE TABLE IF NOT EXISTS crm_report (
  tenant_id  BIGINT       NOT NULL,
  id         BIGINT       NOT NULL,
  name       VARCHAR(100) NOT NULL,
  definition TEXT         NOT NULL,
  pinned_for VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  preset     VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  version    BIGINT       NOT NULL,
  created_at DATETIME(3)  NOT NULL,
  updated_at DATETIME(3)  NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY crm_report_name (tenant_id, name),
  UNIQUE KEY crm_report_preset (tenant_id, preset)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
