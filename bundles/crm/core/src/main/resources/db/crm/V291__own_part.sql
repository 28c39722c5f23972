-- The first characters of searchable texts in own fields, folded, from each of them on: what is typed begins one of these, so
-- it is looked for in one range.
CREATE TABLE IF NOT EXISTS crm_own_part (
  tenant_id BIGINT      NOT NULL,
  part      VARCHAR(40) NOT NULL,
  record_id BIGINT      NOT NULL,
  field_id  BIGINT      NOT NULL,
  PRIMARY KEY (tenant_id, part, record_id, field_id),
  KEY crm_own_part_record (tenant_id, record_id, field_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
