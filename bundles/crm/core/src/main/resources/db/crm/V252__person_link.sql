CREATE TABLE IF NOT EXISTS crm_person_link (
  tenant_id   BIGINT      NOT NULL,
  customer_id BIGINT      NOT NULL,
  store_id    BIGINT      NOT NULL,
  person_id   BIGINT      NOT NULL,
  reason      VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  linked_at   DATETIME(3) NOT NULL,
  PRIMARY KEY (tenant_id, customer_id),
  KEY crm_person_link_person (tenant_id, person_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
