-- One row, of the group: whoever matches holds its lock, so that two who match at once see each other's customers.
CREATE TABLE IF NOT EXISTS crm_person_turn (
  tenant_id BIGINT NOT NULL,
  PRIMARY KEY (tenant_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
