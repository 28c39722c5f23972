-- One row a tenant, locked by whoever takes records in: batches of a store follow one another.
CREATE TABLE IF NOT EXISTS dms_gate (
  tenant_id BIGINT NOT NULL,
  PRIMARY KEY (tenant_id)
) ENGINE=InnoDB;
