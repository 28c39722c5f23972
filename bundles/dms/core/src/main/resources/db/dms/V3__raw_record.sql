-- Each record as the outside system wrote it, with what became of it at first. Only ever added to.
CREATE TABLE IF NOT EXISTS dms_raw_record (
  tenant_id BIGINT     NOT NULL,
  import_id BIGINT     NOT NULL,
  line      BIGINT     NOT NULL,
  hash      BINARY(16) NOT NULL,
  outcome   CHAR(1)    NOT NULL,
  raw       MEDIUMTEXT NOT NULL,
  PRIMARY KEY (tenant_id, import_id, line)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
