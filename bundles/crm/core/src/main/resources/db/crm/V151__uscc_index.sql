CREATE UNIQUE INDEX IF NOT EXISTS crm_customer_uscc ON crm_customer (tenant_id, uscc);
