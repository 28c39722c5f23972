-- The change for which a node starts anew, or did: the last one.
CREATE TABLE IF NOT EXISTS modules_restart (
  tenant_id     BIGINT       NOT NULL,
  node          VARCHAR(100) NOT NULL,
  base          INT          NOT NULL,
  begun_at      DATETIME(6)  NOT NULL,
  begun_by      BIGINT       NOT NULL,
  change_code   VARCHAR(100) NOT NULL,
  change_values TEXT         NOT NULL,
  entries       LONGTEXT     NOT NULL,
  changed       TEXT         NOT NULL,
  stayed        TEXT         NOT NULL,
  state         VARCHAR(20)  NOT NULL,
  tries         INT          NOT NULL,
  reasons       TEXT         NOT NULL,
  PRIMARY KEY (tenant_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
