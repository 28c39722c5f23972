-- Calls by the key of their caller. Of the key and the request only hashes are kept, and the answer is encrypted.
CREATE TABLE IF NOT EXISTS platform_idempotency (
  tenant_id  BIGINT      NOT NULL,
  person_id  BIGINT      NOT NULL,
  key_hash   BINARY(32)  NOT NULL,
  request    BINARY(32)  NOT NULL,
  attempt    BIGINT      NOT NULL,
  state      VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  claimed_at DATETIME(3) NOT NULL,
  answer     MEDIUMTEXT  CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (tenant_id, person_id, key_hash),
  KEY platform_idempotency_age (tenant_id, claimed_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
