-- Who an issuer of OpenID Connect means by a subject; both are compared letter by letter.
CREATE TABLE IF NOT EXISTS platform_person_link (
  tenant_id  BIGINT       NOT NULL,
  issuer     VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  subject    VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  person_id  BIGINT       NOT NULL,
  created_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (tenant_id, issuer, subject),
  CONSTRAINT platform_person_link_person FOREIGN KEY (tenant_id, person_id) REFERENCES platform_person (tenant_id, id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
