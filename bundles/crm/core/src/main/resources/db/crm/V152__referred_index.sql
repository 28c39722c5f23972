CREATE INDEX IF NOT EXISTS crm_customer_referred ON crm_customer (tenant_id, referred_by);
