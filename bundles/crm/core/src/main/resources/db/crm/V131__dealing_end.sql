CREATE INDEX IF NOT EXISTS crm_dealing_end ON crm_dealing (tenant_id, kind, ended_at, customer_id);
