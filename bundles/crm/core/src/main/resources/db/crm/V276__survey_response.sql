-- Who answered, or that somebody did. external_id is what an online tool calls it.
CREATE TABLE IF NOT EXISTS crm_survey_response (
  tenant_id   BIGINT       NOT NULL,
  id          BIGINT       NOT NULL,
  survey_id   BIGINT       NOT NULL,
  customer_id BIGINT       NULL,
  external_id VARCHAR(100) NULL,
  at          DATETIME(3)  NOT NULL,
  by_id       BIGINT       NOT NULL,
  created_at  DATETIME(3)  NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY crm_survey_response_external (tenant_id, survey_id, external_id),
  UNIQUE KEY crm_survey_response_customer (tenant_id, survey_id, customer_id),
  KEY crm_survey_response_newest (tenant_id, survey_id, id),
  KEY crm_survey_response_history (tenant_id, customer_id, at, id),
  CONSTRAINT crm_survey_response_to FOREIGN KEY (tenant_id, survey_id) REFERENCES crm_survey (tenant_id, id),
  CONSTRAINT crm_survey_response_of FOREIGN KEY (tenant_id, customer_id) REFERENCES crm_customer (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
