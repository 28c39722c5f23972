-- person: hash of mobile and name key; twin: 0 for the first customer of a mobile and name, the own id for each one kept
-- apart from it. Together they let two writers at once make one customer, and still hold namesakes on one telephone.
-- mobile_tail: the digits backwards, so that a number is found by its last ones.
CREATE TABLE IF NOT EXISTS crm_customer (
  tenant_id       BIGINT        NOT NULL,
  id              BIGINT        NOT NULL,
  name            VARCHAR(100)  NOT NULL,
  name_key        VARCHAR(200)  NOT NULL,
  mobile          VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  mobile_tail     VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  person          BIGINT        NULL,
  twin            BIGINT        NOT NULL,
  email           VARCHAR(254)  NULL,
  sex             VARCHAR(8)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  birth_date      DATE          NULL,
  occupation      VARCHAR(100)  NULL,
  licence_since   DATE          NULL,
  identity_number VARCHAR(32)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  region          VARCHAR(100)  NULL,
  address         VARCHAR(300)  NULL,
  note            VARCHAR(2000) NULL,
  staff_fields    VARCHAR(200)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version         BIGINT        NOT NULL,
  created_at      DATETIME(3)   NOT NULL,
  updated_at      DATETIME(3)   NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY crm_customer_identity (tenant_id, identity_number),
  UNIQUE KEY crm_customer_person (tenant_id, person, twin),
  KEY crm_customer_mobile (tenant_id, mobile_tail)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
