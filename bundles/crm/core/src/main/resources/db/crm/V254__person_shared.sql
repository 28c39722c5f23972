-- What a store lets the others know of a customer, who agreed to it: no row without consent.
CREATE TABLE IF NOT EXISTS crm_person_shared (
  tenant_id       BIGINT NOT NULL,
  customer_id     BIGINT NOT NULL,
  store_id        BIGINT NOT NULL,
  known_since     DATE   NOT NULL,
  dealings        INT    NULL,
  last_dealing_on DATE   NULL,
  PRIMARY KEY (tenant_id, customer_id),
  KEY crm_person_shared_store (tenant_id, store_id, customer_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
