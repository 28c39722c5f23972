-- The files themselves, as the tenant's own rows: whichever node is asked has them, and they go with the tenant.
CREATE TABLE IF NOT EXISTS platform_tenant_export_part (
  tenant_id BIGINT     NOT NULL,
  export_id BIGINT     NOT NULL,
  try       INT        NOT NULL,
  n         INT        NOT NULL,
  content   MEDIUMBLOB NOT NULL,
  PRIMARY KEY (tenant_id, export_id, try, n)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
