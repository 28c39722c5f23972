CREATE TABLE IF NOT EXISTS modules_set_entry (
  tenant_id BIGINT      NOT NULL,
  number    INT         NOT NULL,
  module    VARCHAR(40) NOT NULL,
  sha256    CHAR(64)    NOT NULL,
  disabled  BOOLEAN     NOT NULL,
  PRIMARY KEY (tenant_id, number, module),
  CONSTRAINT modules_set_entry_of FOREIGN KEY (tenant_id, number) REFERENCES modules_set (tenant_id, number) ON DELETE CASCADE,
  CONSTRAINT modules_set_entry_archive FOREIGN KEY (tenant_id, sha256) REFERENCES modules_archive (tenant_id, sha256)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
