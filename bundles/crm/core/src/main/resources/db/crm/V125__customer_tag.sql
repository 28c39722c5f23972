-- Which customers carry which tags.
CREATE TABLE IF NOT EXISTS crm_customer_tag (
  tenant_id   BIGINT NOT NULL,
  customer_id BIGINT NOT NULL,
  tag_id      BIGINT NOT NULL,
  PRIMARY KEY (tenant_id, customer_id, tag_id),
  KEY crm_customer_tag_tag (tenant_id, tag_id, customer_id),
  CONSTRAINT crm_customer_tag_customer FOREIGN KEY (tenant_id, customer_id) REFERENCES crm_customer (tenant_id, id),
  CONSTRAINT crm_customer_tag_of FOREIGN KEY (tenant_id, tag_id) REFERENCES crm_tag (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
