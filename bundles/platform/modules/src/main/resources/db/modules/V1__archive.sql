-- Archives of modules, known by their digests. Rows of the group.
CREATE TABLE IF NOT EXISTS modules_archive (
  tenant_id BIGINT       NOT NULL,
  sha256    CHAR(64)     NOT NULL,
  module    VARCHAR(40)  NOT NULL,
  version   VARCHAR(60)  NOT NULL,
  origin    VARCHAR(10)  NOT NULL,
  signer    VARCHAR(100) NULL,
  size      BIGINT       NOT NULL,
  added_at  DATETIME(6)  NOT NULL,
  PRIMARY KEY (tenant_id, sha256)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
