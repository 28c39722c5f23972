-- The bytes of an archive, in parts that fit into one packet.
CREATE TABLE IF NOT EXISTS modules_archive_part (
  tenant_id BIGINT     NOT NULL,
  sha256    CHAR(64)   NOT NULL,
  part      INT        NOT NULL,
  bytes     MEDIUMBLOB NOT NULL,
  PRIMARY KEY (tenant_id, sha256, part),
  CONSTRAINT modules_archive_part_of FOREIGN KEY (tenant_id, sha256) REFERENCES modules_archive (tenant_id, sha256) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
