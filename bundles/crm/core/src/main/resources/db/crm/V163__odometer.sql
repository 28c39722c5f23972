-- Readings of odometers. Those that do not fit the others are kept and marked. dealing_id: the dealing that told it.
CREATE TABLE IF NOT EXISTS crm_odometer (
  tenant_id   BIGINT      NOT NULL,
  id          BIGINT      NOT NULL,
  vehicle_id  BIGINT      NOT NULL,
  at          DATETIME(3) NOT NULL,
  km          BIGINT      NOT NULL,
  source      VARCHAR(64) NOT NULL,
  dealing_id  BIGINT      NULL,
  implausible TINYINT(1)  NOT NULL DEFAULT 0,
  created_at  DATETIME(3) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY crm_odometer_dealing (tenant_id, dealing_id),
  KEY crm_odometer_vehicle (tenant_id, vehicle_id, at, id),
  CONSTRAINT crm_odometer_of FOREIGN KEY (tenant_id, vehicle_id) REFERENCES crm_vehicle (tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT crm_odometer_told_by FOREIGN KEY (tenant_id, dealing_id) REFERENCES crm_dealing (tenant_id, id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
