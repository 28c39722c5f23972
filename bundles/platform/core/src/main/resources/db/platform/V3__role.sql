-- Who has which role where; place_id is the group, a brand or a store.
CREATE TABLE IF NOT EXISTS platform_role (
  tenant_id BIGINT      NOT NULL,
  person_id BIGINT      NOT NULL,
  place_id  BIGINT      NOT NULL,
  role      VARCHAR(40) NOT NULL,
  PRIMARY KEY (tenant_id, person_id, place_id, role),
  CONSTRAINT platform_role_person FOREIGN KEY (tenant_id, person_id) REFERENCES platform_person (tenant_id, id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
