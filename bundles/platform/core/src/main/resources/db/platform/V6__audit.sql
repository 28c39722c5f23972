-- What was done, by whom and why. seq and hash are the entry's place in its tenant's chain, once it is sealed.
CREATE TABLE IF NOT EXISTS platform_audit (
  tenant_id    BIGINT       NOT NULL,
  id           BIGINT       NOT NULL,
  at           DATETIME(6)  NOT NULL,
  person_id    BIGINT       NOT NULL,
  cause        VARCHAR(100) NOT NULL,
  action       VARCHAR(100) NOT NULL,
  subject_kind VARCHAR(40)  NOT NULL,
  subject_id   VARCHAR(100) NOT NULL,
  details      MEDIUMTEXT   NOT NULL,
  seq          BIGINT       NULL,
  hash         BINARY(32)   NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY platform_audit_seq (tenant_id, seq),
  KEY platform_audit_subject (tenant_id, subject_kind, subject_id, id),
  KEY platform_audit_person (tenant_id, person_id, id),
  KEY platform_audit_action (tenant_id, action, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
