CREATE TABLE IF NOT EXISTS plain_record (
  tenant_id   BIGINT        NOT NULL,
  source      VARCHAR(40)   NOT NULL,
  kind        VARCHAR(20)   NOT NULL,
  external_id VARCHAR(64)   NOT NULL,
  said        VARCHAR(2000) NOT NULL,
  times       INT           NOT NULL,
  PRIMARY KEY (tenant_id, source, kind, external_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
