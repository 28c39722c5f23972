CREATE UNIQUE INDEX IF NOT EXISTS crm_customer_identity_index ON crm_customer (tenant_id, identity_number_index);
