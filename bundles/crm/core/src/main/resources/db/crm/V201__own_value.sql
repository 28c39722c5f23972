-- The values of those fields, each in the column of its type; choices are texts. Those of one field stand together, so a
-- condition reads one range. staff: whether somebody wrote it, and not a source.
CREATE TABLE IF NOT EXISTS crm_own_value (
  tenant_id    BIGINT        NOT NULL,
  field_id     BIGINT        NOT NULL,
  record_id    BIGINT        NOT NULL,
  text_value   VARCHAR(500)  NULL,
  number_value DECIMAL(25,6) NULL,
  day_value    DATE          NULL,
  reference_id BIGINT        NULL,
  staff        TINYINT       NOT NULL,
  PRIMARY KEY (tenant_id, field_id, record_id),
  KEY crm_own_value_record (tenant_id, record_id),
  KEY crm_own_value_text (tenant_id, field_id, text_value(40)),
  KEY crm_own_value_number (tenant_id, field_id, number_value),
  KEY crm_own_value_day (tenant_id, field_id, day_value),
  KEY crm_own_value_reference (tenant_id, reference_id),
  CONSTRAINT crm_own_value_field FOREIGN KEY (tenant_id, field_id) REFERENCES crm_own_field (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
