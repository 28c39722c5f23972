-- Leads by when their next step is due, of the store and of one owner.
ALTER TABLE crm_lead
  ADD INDEX IF NOT EXISTS crm_lead_due (tenant_id, open, next_due_at, id),
  ADD INDEX IF NOT EXISTS crm_lead_owner_due (tenant_id, owner_id, open, next_due_at, id);
