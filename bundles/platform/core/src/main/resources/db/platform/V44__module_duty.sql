-- Which modules keep personal data, and which keep encrypted rows, whether they are there or not; rows of the group.
CREATE TABLE IF NOT EXISTS platform_module_duty (
  tenant_id BIGINT      NOT NULL,
  module    VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  duty      VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  since_at  DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, module, duty)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
