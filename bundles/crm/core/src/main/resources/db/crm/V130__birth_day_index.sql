CREATE INDEX IF NOT EXISTS crm_customer_birth_day ON crm_customer (tenant_id, adviser_id, birth_day, id);
