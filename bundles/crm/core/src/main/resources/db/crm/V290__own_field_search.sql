-- searchable: whether records are found by the field's values; null for as its type has it, texts yes. search_after: the record
-- up to which that has been followed for values that were there before; null when it has been for all.
ALTER TABLE crm_own_field
  ADD COLUMN IF NOT EXISTS searchable   TINYINT NULL,
  ADD COLUMN IF NOT EXISTS search_after BIGINT  NULL DEFAULT 0;
