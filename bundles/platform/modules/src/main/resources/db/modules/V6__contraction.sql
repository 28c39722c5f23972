-- What modules have taken away from the database, by the file that did. Versions that do not know the file need it still.
CREATE TABLE IF NOT EXISTS modules_contraction (
  tenant_id BIGINT       NOT NULL,
  module    VARCHAR(40)  NOT NULL,
  file      VARCHAR(200) NOT NULL,
  run_at    DATETIME(6)  NOT NULL,
  PRIMARY KEY (tenant_id, module, file)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
