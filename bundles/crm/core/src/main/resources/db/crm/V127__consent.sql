-- What a customer allowed or forbade, by purpose and channel. Only added to: the newest of a purpose and channel counts.
CREATE TABLE IF NOT EXISTS crm_consent (
  tenant_id   BIGINT        NOT NULL,
  id          BIGINT        NOT NULL,
  customer_id BIGINT        NOT NULL,
  purpose     VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  channel     VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  given       BOOLEAN       NOT NULL,
  at          DATETIME(3)   NOT NULL,
  method      VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  text_shown  VARCHAR(4000) NULL,
  evidence    VARCHAR(500)  NULL,
  recorded_by BIGINT        NOT NULL,
  created_at  DATETIME(3)   NOT NULL,
  PRIMARY KEY (tenant_id, id),
  KEY crm_consent_customer (tenant_id, customer_id, at, id),
  KEY crm_consent_newest (tenant_id, customer_id, purpose, channel, at, id),
  CONSTRAINT crm_consent_of FOREIGN KEY (tenant_id, customer_id) REFERENCES crm_customer (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
