-- To whom invoices of a customer are made out, with what a value-added tax invoice must name.
CREATE TABLE IF NOT EXISTS crm_invoice_address (
  tenant_id   BIGINT       NOT NULL,
  customer_id BIGINT       NOT NULL,
  title       VARCHAR(100) NULL,
  tax_number  VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  address     VARCHAR(300) NULL,
  telephone   VARCHAR(40)  NULL,
  bank        VARCHAR(100) NULL,
  account     VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  version     BIGINT       NOT NULL,
  updated_at  DATETIME(3)  NOT NULL,
  PRIMARY KEY (tenant_id, customer_id),
  CONSTRAINT crm_invoice_address_of FOREIGN KEY (tenant_id, customer_id) REFERENCES crm_customer (tenant_id, id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
