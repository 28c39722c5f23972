-- Tags as a store defines them.
CREATE TABLE IF NOT EXISTS crm_tag (
  tenant_id  BIGINT      NOT NULL,
  id         BIGINT      NOT NULL,
  name       VARCHAR(40) NOT NULL,
  colour     VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version    BIGINT      NOT NULL,
  created_at DATETIME(3) NOT NULL,
  updated_at DATETIME(3) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY crm_tag_name (tenant_id, name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
