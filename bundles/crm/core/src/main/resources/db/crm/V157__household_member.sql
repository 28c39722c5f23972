-- A customer is in one household at most.
CREATE TABLE IF NOT EXISTS crm_household_member (
  tenant_id    BIGINT NOT NULL,
  customer_id  BIGINT NOT NULL,
  household_id BIGINT NOT NULL,
  PRIMARY KEY (tenant_id, customer_id),
  KEY crm_household_members (tenant_id, household_id, customer_id),
  CONSTRAINT crm_household_member_is FOREIGN KEY (tenant_id, customer_id) REFERENCES crm_customer (tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT crm_household_member_of FOREIGN KEY (tenant_id, household_id) REFERENCES crm_household (tenant_id, id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
