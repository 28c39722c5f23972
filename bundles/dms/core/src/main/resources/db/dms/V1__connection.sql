CREATE TABLE IF NOT EXISTS dms_connection (
  tenant_id    BIGINT       NOT NULL,
  id           BIGINT       NOT NULL,
  name         VARCHAR(100) NOT NULL,
  adapter      VARCHAR(40)  NOT NULL,
  state        VARCHAR(10)  NOT NULL,
  trouble      TEXT         NULL,
  settings     MEDIUMTEXT   NOT NULL,
  version      INT          NOT NULL,
  created_at   DATETIME(6)  NOT NULL,
  updated_at   DATETIME(6)  NOT NULL,
  last_import  DATETIME(6)  NULL,
  PRIMARY KEY (tenant_id, id),
  KEY dms_connection_state (tenant_id, state, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
