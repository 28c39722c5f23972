-- The tasks of a lead.
CREATE INDEX IF NOT EXISTS crm_task_lead ON crm_task (tenant_id, lead_id, active);
