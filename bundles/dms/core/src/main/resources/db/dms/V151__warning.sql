-- Why a person should look at a record that was taken in (reasons, JSON). They go with their record.
CREATE TABLE IF NOT EXISTS dms_warning (
  tenant_id BIGINT     NOT NULL,
  import_id BIGINT     NOT NULL,
  line      BIGINT     NOT NULL,
  reasons   MEDIUMTEXT NOT NULL,
  PRIMARY KEY (tenant_id, import_id, line),
  CONSTRAINT dms_warning_of FOREIGN KEY (tenant_id, import_id, line)
    REFERENCES dms_raw_record (tenant_id, import_id, line) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
