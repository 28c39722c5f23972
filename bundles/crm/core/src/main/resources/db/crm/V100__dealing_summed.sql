-- What criteria most often sum up by customer, read in the order of the index alone.
CREATE INDEX IF NOT EXISTS crm_dealing_summed ON crm_dealing (tenant_id, customer_id, started_at, kind, currency, amount_minor);
