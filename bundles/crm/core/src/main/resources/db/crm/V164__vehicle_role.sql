-- Who owned (OWNER) and who drove (DRIVER) a vehicle, from which day (since_on, null: not known) to which (until_on, null:
-- still). The present owner is crm_vehicle.customer_id too; one who was there before these rows may have none.
CREATE TABLE IF NOT EXISTS crm_vehicle_role (
  tenant_id   BIGINT      NOT NULL,
  id          BIGINT      NOT NULL,
  vehicle_id  BIGINT      NOT NULL,
  customer_id BIGINT      NOT NULL,
  role        VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  since_on    DATE        NULL,
  until_on    DATE        NULL,
  source      VARCHAR(64) NOT NULL,
  created_at  DATETIME(3) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  KEY crm_vehicle_role_vehicle (tenant_id, vehicle_id, role, until_on),
  KEY crm_vehicle_role_customer (tenant_id, customer_id, vehicle_id),
  CONSTRAINT crm_vehicle_role_of FOREIGN KEY (tenant_id, vehicle_id) REFERENCES crm_vehicle (tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT crm_vehicle_role_by FOREIGN KEY (tenant_id, customer_id) REFERENCES crm_customer (tenant_id, id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
