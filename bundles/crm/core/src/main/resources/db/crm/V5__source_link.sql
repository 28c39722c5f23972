-- Which customer or vehicle a source means by an external id, and what it last said of it (seen, JSON by field).
CREATE TABLE IF NOT EXISTS crm_source_link (
  tenant_id   BIGINT       NOT NULL,
  source      VARCHAR(64)  NOT NULL,
  kind        VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  external_id VARCHAR(100) NOT NULL,
  target_id   BIGINT       NOT NULL,
  hash        CHAR(22)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  seen        TEXT         NOT NULL,
  PRIMARY KEY (tenant_id, source, kind, external_id),
  KEY crm_source_link_target (tenant_id, kind, target_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
