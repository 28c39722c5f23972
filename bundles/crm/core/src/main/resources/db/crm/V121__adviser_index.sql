CREATE INDEX IF NOT EXISTS crm_customer_adviser ON crm_customer (tenant_id, adviser_id, id);
