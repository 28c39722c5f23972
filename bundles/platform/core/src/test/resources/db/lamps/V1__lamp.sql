CREATE TABLE IF NOT EXISTS lamps_lamp (
  tenant_id BIGINT        NOT NULL,
  hash      BINARY(4)     NOT NULL,
  lit_on    DATE          NOT NULL,
  at        DATETIME(6)   NOT NULL,
  `key`     VARCHAR(20)   NOT NULL,
  price     DECIMAL(10,2) NULL,
  broken    BOOLEAN       NOT NULL,
  content   BLOB          NOT NULL,
  PRIMARY KEY (tenant_id, hash, lit_on)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
