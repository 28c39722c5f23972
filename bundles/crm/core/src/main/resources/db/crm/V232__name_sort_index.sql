CREATE INDEX IF NOT EXISTS crm_customer_name_sort ON crm_customer (tenant_id, name_sort, id);
