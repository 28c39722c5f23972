-- Which connection watches a folder, over all stores: rows of the group, by a hash of where the folder really lies.
CREATE TABLE IF NOT EXISTS dms_folder (
  tenant_id     BIGINT        NOT NULL,
  hash          BINARY(32)    NOT NULL,
  path          VARCHAR(4096) NOT NULL,
  store_id      BIGINT        NOT NULL,
  connection_id BIGINT        NOT NULL,
  reserved_at   DATETIME(6)   NOT NULL,
  PRIMARY KEY (tenant_id, hash),
  KEY dms_folder_owner (tenant_id, store_id, connection_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
