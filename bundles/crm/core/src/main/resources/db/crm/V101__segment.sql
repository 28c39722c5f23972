-- Customers who fulfil a criterion. hold: why it rests, a code; a person's decision when it is "crm.segment.by-staff".
-- members: as many as crm_segment_member has.
CREATE TABLE IF NOT EXISTS crm_segment (
  tenant_id    BIGINT        NOT NULL,
  id           BIGINT        NOT NULL,
  name         VARCHAR(100)  NOT NULL,
  criterion    MEDIUMTEXT    NOT NULL,
  persona      VARCHAR(2000) NULL,
  treatment    VARCHAR(2000) NULL,
  preset       VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  hold         VARCHAR(80)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  hold_place   VARCHAR(300)  NULL,
  members      BIGINT        NOT NULL,
  evaluated_at DATETIME(3)   NULL,
  version      BIGINT        NOT NULL,
  created_at   DATETIME(3)   NOT NULL,
  updated_at   DATETIME(3)   NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY crm_segment_name (tenant_id, name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
