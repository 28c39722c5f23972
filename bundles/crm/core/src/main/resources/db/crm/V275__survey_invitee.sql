-- Who is to be asked, chosen one by one.
CREATE TABLE IF NOT EXISTS crm_survey_invitee (
  tenant_id   BIGINT NOT NULL,
  survey_id   BIGINT NOT NULL,
  customer_id BIGINT NOT NULL,
  PRIMARY KEY (tenant_id, survey_id, customer_id),
  KEY crm_survey_invitee_customer (tenant_id, customer_id),
  CONSTRAINT crm_survey_invitee_to FOREIGN KEY (tenant_id, survey_id) REFERENCES crm_survey (tenant_id, id),
  CONSTRAINT crm_survey_invitee_is FOREIGN KEY (tenant_id, customer_id) REFERENCES crm_customer (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
