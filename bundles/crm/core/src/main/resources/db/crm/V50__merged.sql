-- Customers that are merged into another one: the canonical customer stands for them, and no other row is rewritten.
-- Never in chains: the canonical customer is itself not merged.
CREATE TABLE IF NOT EXISTS crm_merged (
  tenant_id    BIGINT NOT NULL,
  customer_id  BIGINT NOT NULL,
  canonical_id BIGINT NOT NULL,
  PRIMARY KEY (tenant_id, customer_id),
  KEY crm_merged_canonical (tenant_id, canonical_id, customer_id),
  CONSTRAINT crm_merged_customer FOREIGN KEY (tenant_id, customer_id) REFERENCES crm_customer (tenant_id, id),
  CONSTRAINT crm_merged_into FOREIGN KEY (tenant_id, canonical_id) REFERENCES crm_customer (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
