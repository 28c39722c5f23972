-- Customers of two stores who somebody of the group said are different: one_id is the smaller id.
CREATE TABLE IF NOT EXISTS crm_person_separation (
  tenant_id    BIGINT      NOT NULL,
  one_id       BIGINT      NOT NULL,
  other_id     BIGINT      NOT NULL,
  one_store    BIGINT      NOT NULL,
  other_store  BIGINT      NOT NULL,
  separated_at DATETIME(3) NOT NULL,
  PRIMARY KEY (tenant_id, one_id, other_id),
  KEY crm_person_separation_other (tenant_id, other_id, one_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
