-- Fields that a store has added. record: customer, vehicle, dealing; refers_to: of a reference. labels and choices: JSON.
CREATE TABLE IF NOT EXISTS crm_own_field (
  tenant_id   BIGINT        NOT NULL,
  id          BIGINT        NOT NULL,
  record      VARCHAR(8)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code        VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  type        VARCHAR(9)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  refers_to   VARCHAR(8)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  labels      VARCHAR(1000) NOT NULL,
  choices     MEDIUMTEXT    NOT NULL,
  required    TINYINT       NOT NULL,
  place       INT           NOT NULL,
  archived_at DATETIME(3)   NULL,
  version     BIGINT        NOT NULL,
  created_at  DATETIME(3)   NOT NULL,
  updated_at  DATETIME(3)   NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY crm_own_field_code (tenant_id, record, code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
