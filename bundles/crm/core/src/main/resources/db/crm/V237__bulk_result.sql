-- What became of each customer. reason: a code, where nothing was done. kept: what was before, for undoing it.
CREATE TABLE IF NOT EXISTS crm_bulk_result (
  tenant_id   BIGINT      NOT NULL,
  bulk_id     BIGINT      NOT NULL,
  customer_id BIGINT      NOT NULL,
  outcome     VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason      VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
  kept        VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (tenant_id, bulk_id, customer_id),
  CONSTRAINT crm_bulk_result_of FOREIGN KEY (tenant_id, bulk_id) REFERENCES crm_bulk (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
