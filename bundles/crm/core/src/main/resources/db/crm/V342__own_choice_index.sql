-- Whole texts, so that the records that have one choice stand in their order; crm_own_value_text holds beginnings only.
CREATE INDEX IF NOT EXISTS crm_own_value_choice ON crm_own_value (tenant_id, field_id, text_value, record_id);
