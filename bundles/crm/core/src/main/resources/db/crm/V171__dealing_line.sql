-- What was done and used at a service visit, and who pays for it. A line is one record of one source.
CREATE TABLE IF NOT EXISTS crm_dealing_line (
  tenant_id    BIGINT        NOT NULL,
  id           BIGINT        NOT NULL,
  dealing_id   BIGINT        NOT NULL,
  source       VARCHAR(64)   NOT NULL,
  external_id  VARCHAR(100)  NOT NULL,
  hash         CHAR(22)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind         VARCHAR(8)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  text         VARCHAR(500)  NULL,
  quantity     DECIMAL(14,3) NULL,
  amount_minor BIGINT        NULL,
  payer        VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at   DATETIME(3)   NOT NULL,
  updated_at   DATETIME(3)   NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY crm_dealing_line_source (tenant_id, source, external_id),
  KEY crm_dealing_line_dealing (tenant_id, dealing_id, payer, amount_minor),
  CONSTRAINT crm_dealing_line_of FOREIGN KEY (tenant_id, dealing_id) REFERENCES crm_dealing (tenant_id, id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
