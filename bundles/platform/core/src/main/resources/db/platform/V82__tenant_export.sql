-- Files with all rows of a tenant; rows of the group, place_id is the tenant. try is the attempt whose parts count.
CREATE TABLE IF NOT EXISTS platform_tenant_export (
  tenant_id  BIGINT      NOT NULL,
  id         BIGINT      NOT NULL,
  place_id   BIGINT      NOT NULL,
  bytes      BIGINT      NOT NULL,
  try        INT         NOT NULL,
  created_at DATETIME(6) NOT NULL,
  ready_at   DATETIME(6) NULL,
  expires_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  KEY platform_tenant_export_place (tenant_id, place_id, id),
  KEY platform_tenant_export_expires (tenant_id, expires_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
