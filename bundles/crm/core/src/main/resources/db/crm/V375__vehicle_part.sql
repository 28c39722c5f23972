-- By what stands inside plates vehicles are found: the plate from its second character on, from its third, and so on to the last
-- two. What is typed begins one of these. The beginning of the plate is in crm_vehicle itself.
CREATE TABLE IF NOT EXISTS crm_vehicle_part (
  tenant_id  BIGINT      NOT NULL,
  part       VARCHAR(40) NOT NULL,
  vehicle_id BIGINT      NOT NULL,
  PRIMARY KEY (tenant_id, part, vehicle_id),
  KEY crm_vehicle_part_vehicle (tenant_id, vehicle_id),
  CONSTRAINT crm_vehicle_part_of FOREIGN KEY (tenant_id, vehicle_id) REFERENCES crm_vehicle (tenant_id, id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
