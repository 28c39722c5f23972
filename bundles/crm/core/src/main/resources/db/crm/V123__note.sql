-- What staff note about a customer.
CREATE TABLE IF NOT EXISTS crm_note (
  tenant_id   BIGINT        NOT NULL,
  id          BIGINT        NOT NULL,
  customer_id BIGINT        NOT NULL,
  text        VARCHAR(4000) NOT NULL,
  created_by  BIGINT        NOT NULL,
  version     BIGINT        NOT NULL,
  created_at  DATETIME(3)   NOT NULL,
  updated_at  DATETIME(3)   NOT NULL,
  PRIMARY KEY (tenant_id, id),
  KEY crm_note_customer (tenant_id, customer_id, created_at, id),
  CONSTRAINT crm_note_about FOREIGN KEY (tenant_id, customer_id) REFERENCES crm_customer (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
