-- What is done about what a survey found: tasks.
CREATE TABLE IF NOT EXISTS crm_survey_measure (
  tenant_id BIGINT NOT NULL,
  survey_id BIGINT NOT NULL,
  task_id   BIGINT NOT NULL,
  PRIMARY KEY (tenant_id, survey_id, task_id),
  CONSTRAINT crm_survey_measure_of FOREIGN KEY (tenant_id, survey_id) REFERENCES crm_survey (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
