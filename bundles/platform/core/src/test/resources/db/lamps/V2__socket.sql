-- By its name it comes after the one that it refers to, and is to be emptied before it.
CREATE TABLE IF NOT EXISTS lamps_socket (
  tenant_id BIGINT    NOT NULL,
  hash      BINARY(4) NOT NULL,
  lit_on    DATE      NOT NULL,
  PRIMARY KEY (tenant_id, hash, lit_on),
  FOREIGN KEY (tenant_id, hash, lit_on) REFERENCES lamps_lamp (tenant_id, hash, lit_on)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
