-- twin: 0 for the first vehicle seen with a plate, the own id for each other one that carries it.
CREATE TABLE IF NOT EXISTS crm_vehicle (
  tenant_id           BIGINT       NOT NULL,
  id                  BIGINT       NOT NULL,
  vin                 CHAR(17)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  plate               VARCHAR(20)  NULL,
  plate_key           VARCHAR(40)  NULL,
  twin                BIGINT       NOT NULL,
  brand               VARCHAR(100) NULL,
  series              VARCHAR(100) NULL,
  model               VARCHAR(100) NULL,
  energy              VARCHAR(100) NULL,
  first_registered_on DATE         NULL,
  customer_id         BIGINT       NULL,
  staff_fields        VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version             BIGINT       NOT NULL,
  created_at          DATETIME(3)  NOT NULL,
  updated_at          DATETIME(3)  NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY crm_vehicle_vin (tenant_id, vin),
  UNIQUE KEY crm_vehicle_plate (tenant_id, plate_key, twin),
  KEY crm_vehicle_customer (tenant_id, customer_id, id),
  CONSTRAINT crm_vehicle_of_customer FOREIGN KEY (tenant_id, customer_id) REFERENCES crm_customer (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
