-- Keyed prints of the numbers in held records, by which a person's are found. They go with their record.
CREATE TABLE IF NOT EXISTS dms_held_number (
  tenant_id BIGINT     NOT NULL,
  number    BINARY(16) NOT NULL,
  held_id   BIGINT     NOT NULL,
  PRIMARY KEY (tenant_id, number, held_id),
  KEY dms_held_number_record (tenant_id, held_id),
  CONSTRAINT dms_held_number_of FOREIGN KEY (tenant_id, held_id)
    REFERENCES dms_held_record (tenant_id, id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
