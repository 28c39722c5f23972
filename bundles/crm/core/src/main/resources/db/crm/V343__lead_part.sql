-- By what leads are found: their names from each character on (N), folded, in simplified characters; how these are read (R); and
-- the digits of their mobiles backwards (M). What is typed begins one of these.
CREATE TABLE IF NOT EXISTS crm_lead_part (
  tenant_id BIGINT      NOT NULL,
  kind      CHAR(1)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  part      VARCHAR(40) NOT NULL,
  lead_id   BIGINT      NOT NULL,
  PRIMARY KEY (tenant_id, kind, part, lead_id),
  KEY crm_lead_part_lead (tenant_id, lead_id),
  CONSTRAINT crm_lead_part_of FOREIGN KEY (tenant_id, lead_id) REFERENCES crm_lead (tenant_id, id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
