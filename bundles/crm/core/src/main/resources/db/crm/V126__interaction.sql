-- Calls, mails, visits and other words between staff and a customer.
CREATE TABLE IF NOT EXISTS crm_interaction (
  tenant_id   BIGINT        NOT NULL,
  id          BIGINT        NOT NULL,
  customer_id BIGINT        NOT NULL,
  channel     VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  direction   VARCHAR(8)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  at          DATETIME(3)   NOT NULL,
  by_id       BIGINT        NOT NULL,
  subject     VARCHAR(200)  NULL,
  text        VARCHAR(4000) NULL,
  outcome     VARCHAR(500)  NULL,
  task_id     BIGINT        NULL,
  version     BIGINT        NOT NULL,
  created_at  DATETIME(3)   NOT NULL,
  updated_at  DATETIME(3)   NOT NULL,
  PRIMARY KEY (tenant_id, id),
  KEY crm_interaction_customer (tenant_id, customer_id, at, id),
  KEY crm_interaction_task (tenant_id, task_id),
  CONSTRAINT crm_interaction_with FOREIGN KEY (tenant_id, customer_id) REFERENCES crm_customer (tenant_id, id),
  CONSTRAINT crm_interaction_for FOREIGN KEY (tenant_id, task_id) REFERENCES crm_task (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
