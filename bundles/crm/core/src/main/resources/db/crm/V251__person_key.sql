-- By what a store's customer is known to the group: keyed hashes, from which nobody reads what was hashed.
CREATE TABLE IF NOT EXISTS crm_person_key (
  tenant_id   BIGINT      NOT NULL,
  customer_id BIGINT      NOT NULL,
  hash        CHAR(22)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind        VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  store_id    BIGINT      NOT NULL,
  PRIMARY KEY (tenant_id, customer_id, hash),
  KEY crm_person_key_hash (tenant_id, hash, customer_id),
  KEY crm_person_key_store (tenant_id, store_id, customer_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
