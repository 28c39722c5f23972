-- One thing done with many customers. detail and selection: JSON. revealing: whether who wants it finds customers by digits of
-- mobiles that are masked for others. customers: how many it was confirmed for.
CREATE TABLE IF NOT EXISTS crm_bulk (
  tenant_id    BIGINT      NOT NULL,
  id           BIGINT      NOT NULL,
  action       VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  detail       MEDIUMTEXT  NOT NULL,
  selection    MEDIUMTEXT  NOT NULL,
  revealing    TINYINT     NOT NULL,
  customers    BIGINT      NOT NULL,
  done         BIGINT      NOT NULL,
  skipped      BIGINT      NOT NULL,
  undone       BIGINT      NOT NULL,
  requested_by BIGINT      NOT NULL,
  job_id       BIGINT      NULL,
  created_at   DATETIME(3) NOT NULL,
  ended_at     DATETIME(3) NULL,
  undo_at      DATETIME(3) NULL,
  PRIMARY KEY (tenant_id, id),
  KEY crm_bulk_created (tenant_id, created_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
