-- The same human or company as customer of several stores. Rows of the group alone; a person has two customers or more.
CREATE TABLE IF NOT EXISTS crm_person (
  tenant_id  BIGINT      NOT NULL,
  id         BIGINT      NOT NULL,
  created_at DATETIME(3) NOT NULL,
  PRIMARY KEY (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
