-- Counts the responses that there are.
UPDATE crm_survey s SET s.responses =
  (SELECT COUNT(*) FROM crm_survey_response r WHERE r.tenant_id = s.tenant_id AND r.survey_id = s.id);
