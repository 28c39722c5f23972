-- What is to run, or was. The highest number is what all nodes come to. change_values is JSON.
CREATE TABLE IF NOT EXISTS modules_set (
  tenant_id     BIGINT        NOT NULL,
  number        INT           NOT NULL,
  made_at       DATETIME(6)   NOT NULL,
  made_by       BIGINT        NOT NULL,
  change_code   VARCHAR(60)   NOT NULL,
  change_values VARCHAR(1000) NOT NULL,
  PRIMARY KEY (tenant_id, number)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
