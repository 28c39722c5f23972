-- Questions of surveys in their order; they stay as they are once somebody has answered.
CREATE TABLE IF NOT EXISTS crm_survey_question (
  tenant_id BIGINT       NOT NULL,
  id        BIGINT       NOT NULL,
  survey_id BIGINT       NOT NULL,
  place     INT          NOT NULL,
  kind      VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  text      VARCHAR(500) NOT NULL,
  required  BOOLEAN      NOT NULL,
  choices   TEXT         NULL,
  PRIMARY KEY (tenant_id, id),
  KEY crm_survey_question_place (tenant_id, survey_id, place),
  CONSTRAINT crm_survey_question_of FOREIGN KEY (tenant_id, survey_id) REFERENCES crm_survey (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
