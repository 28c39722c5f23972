-- What a job said while it worked.
CREATE TABLE IF NOT EXISTS platform_job_line (
  tenant_id BIGINT       NOT NULL,
  job_id    BIGINT       NOT NULL,
  n         INT          NOT NULL,
  at        DATETIME(6)  NOT NULL,
  code      VARCHAR(120) NOT NULL,
  details   TEXT         NOT NULL,
  PRIMARY KEY (tenant_id, job_id, n),
  FOREIGN KEY (tenant_id, job_id) REFERENCES platform_job (tenant_id, id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
