-- Who stands for the two in their stores, when somebody does: the decision counts for these, and is there again after them.
ALTER TABLE crm_person_separation
  ADD COLUMN IF NOT EXISTS one_stands BIGINT NULL,
  ADD COLUMN IF NOT EXISTS other_stands BIGINT NULL,
  ADD KEY IF NOT EXISTS crm_person_separation_stands (tenant_id, one_stands);
