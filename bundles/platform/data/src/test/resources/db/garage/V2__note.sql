CREATE TABLE IF NOT EXISTS garage_note (
  tenant_id BIGINT NOT NULL, id BIGINT NOT NULL, car_id BIGINT NOT NULL, text VARCHAR(50) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT garage_note_car FOREIGN KEY (tenant_id, car_id) REFERENCES garage_car (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
