-- Keyed prints of the records of persons who were erased: the same record, taken in again, brings nobody back.
CREATE TABLE IF NOT EXISTS crm_erased (
  tenant_id BIGINT      NOT NULL,
  print     CHAR(22)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  erased_at DATETIME(3) NOT NULL,
  PRIMARY KEY (tenant_id, print)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
