-- People at a company. linked_id: the customer of the same store that a contact is, if they are one.
CREATE TABLE IF NOT EXISTS crm_contact (
  tenant_id   BIGINT       NOT NULL,
  id          BIGINT       NOT NULL,
  customer_id BIGINT       NOT NULL,
  name        VARCHAR(100) NOT NULL,
  role        VARCHAR(100) NULL,
  mobile      VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  email       VARCHAR(254) NULL,
  linked_id   BIGINT       NULL,
  version     BIGINT       NOT NULL,
  created_at  DATETIME(3)  NOT NULL,
  updated_at  DATETIME(3)  NOT NULL,
  PRIMARY KEY (tenant_id, id),
  KEY crm_contact_customer (tenant_id, customer_id, id),
  KEY crm_contact_linked (tenant_id, linked_id),
  CONSTRAINT crm_contact_of FOREIGN KEY (tenant_id, customer_id) REFERENCES crm_customer (tenant_id, id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
