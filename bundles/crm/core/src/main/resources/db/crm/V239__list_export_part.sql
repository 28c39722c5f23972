CREATE TABLE IF NOT EXISTS crm_list_export_part (
  tenant_id BIGINT     NOT NULL,
  export_id BIGINT     NOT NULL,
  try       INT        NOT NULL,
  n         INT        NOT NULL,
  content   MEDIUMBLOB NOT NULL,
  PRIMARY KEY (tenant_id, export_id, try, n),
  CONSTRAINT crm_list_export_part_of FOREIGN KEY (tenant_id, export_id) REFERENCES crm_list_export (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
