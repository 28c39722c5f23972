-- A list of customers as a workbook. try: of which attempt the parts are that can be downloaded. unmasked: with whole mobiles,
-- for the reason. revealing: as in crm_bulk.
CREATE TABLE IF NOT EXISTS crm_list_export (
  tenant_id    BIGINT       NOT NULL,
  id           BIGINT       NOT NULL,
  selection    MEDIUMTEXT   NOT NULL,
  sort         VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  shown        VARCHAR(4000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  language     VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  revealing    TINYINT      NOT NULL,
  unmasked     TINYINT      NOT NULL,
  reason       VARCHAR(500) NULL,
  requested_by BIGINT       NOT NULL,
  job_id       BIGINT       NULL,
  customers    BIGINT       NOT NULL,
  bytes        BIGINT       NOT NULL,
  try          INT          NOT NULL,
  created_at   DATETIME(3)  NOT NULL,
  ready_at     DATETIME(3)  NULL,
  expires_at   DATETIME(3)  NOT NULL,
  PRIMARY KEY (tenant_id, id),
  KEY crm_list_export_expires (tenant_id, expires_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
