CREATE INDEX IF NOT EXISTS crm_customer_email ON crm_customer (tenant_id, email);
