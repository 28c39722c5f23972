-- Answers; of several choices a row each, with n from 0. Customer and time are those of the response, so that criteria read
-- one table.
CREATE TABLE IF NOT EXISTS crm_survey_answer (
  tenant_id    BIGINT        NOT NULL,
  response_id  BIGINT        NOT NULL,
  question_id  BIGINT        NOT NULL,
  n            INT           NOT NULL,
  survey_id    BIGINT        NOT NULL,
  customer_id  BIGINT        NULL,
  at           DATETIME(3)   NOT NULL,
  choice       VARCHAR(200)  NULL,
  number_value DECIMAL(18,4) NULL,
  text_value   VARCHAR(4000) NULL,
  PRIMARY KEY (tenant_id, response_id, question_id, n),
  KEY crm_survey_answer_question (tenant_id, question_id, response_id),
  KEY crm_survey_answer_customer (tenant_id, customer_id, at),
  CONSTRAINT crm_survey_answer_in FOREIGN KEY (tenant_id, response_id) REFERENCES crm_survey_response (tenant_id, id),
  CONSTRAINT crm_survey_answer_to FOREIGN KEY (tenant_id, question_id) REFERENCES crm_survey_question (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
