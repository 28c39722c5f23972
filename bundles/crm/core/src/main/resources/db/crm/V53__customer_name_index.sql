-- People of one name who were born on one day may be one and the same.
CREATE INDEX IF NOT EXISTS crm_customer_name ON crm_customer (tenant_id, name_key, birth_date);
