-- Several customers may have the same number.
CREATE INDEX IF NOT EXISTS crm_customer_driving_licence ON crm_customer (tenant_id, driving_licence_number_index);
