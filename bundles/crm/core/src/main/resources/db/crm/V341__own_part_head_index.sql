CREATE INDEX IF NOT EXISTS crm_own_part_head ON crm_own_part (tenant_id, head, record_id);
