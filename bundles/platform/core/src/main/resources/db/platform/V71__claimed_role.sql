-- Roles that an issuer says a person has: replaced at each sign-in, apart from those that were given by hand.
CREATE TABLE IF NOT EXISTS platform_claimed_role (
  tenant_id BIGINT      NOT NULL,
  person_id BIGINT      NOT NULL,
  place_id  BIGINT      NOT NULL,
  role      VARCHAR(40) NOT NULL,
  PRIMARY KEY (tenant_id, person_id, place_id, role),
  CONSTRAINT platform_claimed_role_person FOREIGN KEY (tenant_id, person_id) REFERENCES platform_person (tenant_id, id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
