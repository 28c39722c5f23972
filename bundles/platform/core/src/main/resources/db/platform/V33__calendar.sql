-- A store's usual hours as JSON, by day of the week.
CREATE TABLE IF NOT EXISTS platform_calendar (
  tenant_id BIGINT     NOT NULL,
  week      MEDIUMTEXT NOT NULL,
  holidays  BOOLEAN    NOT NULL,
  version   BIGINT     NOT NULL,
  PRIMARY KEY (tenant_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
