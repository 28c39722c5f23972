-- Keyed prints of the numbers in raw records, by which a person's are found. They go with their record.
CREATE TABLE IF NOT EXISTS dms_raw_number (
  tenant_id BIGINT     NOT NULL,
  number    BINARY(16) NOT NULL,
  import_id BIGINT     NOT NULL,
  line      BIGINT     NOT NULL,
  PRIMARY KEY (tenant_id, number, import_id, line),
  KEY dms_raw_number_record (tenant_id, import_id, line),
  CONSTRAINT dms_raw_number_of FOREIGN KEY (tenant_id, import_id, line)
    REFERENCES dms_raw_record (tenant_id, import_id, line) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
