-- Files that staff have attached to a customer or a vehicle: one of the two ids. print: SHA-256 of the content.
CREATE TABLE IF NOT EXISTS crm_attachment (
  tenant_id   BIGINT       NOT NULL,
  id          BIGINT       NOT NULL,
  customer_id BIGINT       NULL,
  vehicle_id  BIGINT       NULL,
  name        VARCHAR(150) NOT NULL,
  kind        VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  size        BIGINT       NOT NULL,
  print       CHAR(43)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_by  BIGINT       NOT NULL,
  created_at  DATETIME(3)  NOT NULL,
  PRIMARY KEY (tenant_id, id),
  KEY crm_attachment_customer (tenant_id, customer_id, id),
  KEY crm_attachment_vehicle (tenant_id, vehicle_id, id),
  CONSTRAINT crm_attachment_of_customer FOREIGN KEY (tenant_id, customer_id) REFERENCES crm_customer (tenant_id, id),
  CONSTRAINT crm_attachment_of_vehicle FOREIGN KEY (tenant_id, vehicle_id) REFERENCES crm_vehicle (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
