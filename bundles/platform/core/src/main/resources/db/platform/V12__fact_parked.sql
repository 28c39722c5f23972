-- Facts that a subscription could not take in, by subject, and those about the same subjects that wait behind them.
CREATE TABLE IF NOT EXISTS platform_fact_parked (
  tenant_id    BIGINT       NOT NULL,
  id           BIGINT       NOT NULL,
  subscription VARCHAR(100) NOT NULL,
  subject      VARCHAR(100) NOT NULL,
  fact_id      BIGINT       NOT NULL,
  seq          BIGINT       NOT NULL,
  state        VARCHAR(10)  NOT NULL,
  reason       VARCHAR(500) NOT NULL,
  parked_at    DATETIME(6)  NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY platform_fact_parked_subject (tenant_id, subscription, subject, seq),
  CONSTRAINT platform_fact_parked_fact FOREIGN KEY (tenant_id, fact_id) REFERENCES platform_fact (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
