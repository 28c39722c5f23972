-- Neighbouring characters of names (N) and plates (P), and the last one alone: each part of a text begins one of them.
CREATE TABLE IF NOT EXISTS crm_gram (
  tenant_id   BIGINT     NOT NULL,
  kind        CHAR(1)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  gram        VARCHAR(2) NOT NULL COLLATE utf8mb4_bin,
  customer_id BIGINT     NOT NULL,
  PRIMARY KEY (tenant_id, kind, gram, customer_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
