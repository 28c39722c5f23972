-- How often a fact was taken in about a subject; more than once is a fault.
CREATE TABLE IF NOT EXISTS witness_fact (
  tenant_id BIGINT       NOT NULL,
  fact_id   BIGINT       NOT NULL,
  subject   VARCHAR(100) NOT NULL,
  times     INT          NOT NULL,
  PRIMARY KEY (tenant_id, fact_id, subject)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
