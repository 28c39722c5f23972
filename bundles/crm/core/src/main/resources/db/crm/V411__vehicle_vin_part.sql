-- By what stands inside VINs vehicles are found: the VIN from its second character on, from its third, and so on to the last five.
-- What is typed begins one of these, twelve at most of a vehicle. The beginning and the last characters are in crm_vehicle itself.
CREATE TABLE IF NOT EXISTS crm_vehicle_vin_part (
  tenant_id  BIGINT      NOT NULL,
  part       VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  vehicle_id BIGINT      NOT NULL,
  PRIMARY KEY (tenant_id, part, vehicle_id),
  KEY crm_vehicle_vin_part_vehicle (tenant_id, vehicle_id),
  CONSTRAINT crm_vehicle_vin_part_of FOREIGN KEY (tenant_id, vehicle_id) REFERENCES crm_vehicle (tenant_id, id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
