-- Who of the staff looks after the customer.
ALTER TABLE crm_customer ADD COLUMN IF NOT EXISTS adviser_id BIGINT NULL;
