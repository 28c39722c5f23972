-- Days on which a store keeps other hours; shifts are JSON.
CREATE TABLE IF NOT EXISTS platform_calendar_day (
  tenant_id BIGINT       NOT NULL,
  day       DATE         NOT NULL,
  name      VARCHAR(100) NOT NULL,
  shifts    MEDIUMTEXT   NOT NULL,
  PRIMARY KEY (tenant_id, day)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
