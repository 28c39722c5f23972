-- Surveys, interviews and focus groups, each in one of five stages. criterion says who is to be asked; without it those of
-- crm_survey_invitee are.
CREATE TABLE IF NOT EXISTS crm_survey (
  tenant_id      BIGINT        NOT NULL,
  id             BIGINT        NOT NULL,
  title          VARCHAR(200)  NOT NULL,
  goal           VARCHAR(2000) NULL,
  method         VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  responsible_id BIGINT        NOT NULL,
  stage          VARCHAR(8)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  back_reason    VARCHAR(500)  NULL,
  criterion      MEDIUMTEXT    NULL,
  conclusion     VARCHAR(4000) NULL,
  version        BIGINT        NOT NULL,
  created_at     DATETIME(3)   NOT NULL,
  updated_at     DATETIME(3)   NOT NULL,
  PRIMARY KEY (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
