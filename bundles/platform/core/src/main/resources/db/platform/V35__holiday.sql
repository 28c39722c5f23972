-- Holidays and make-up workdays of regions; rows of the group. like_day is 1 for Monday to 7.
CREATE TABLE IF NOT EXISTS platform_holiday (
  tenant_id BIGINT       NOT NULL,
  region    CHAR(2)      NOT NULL,
  day       DATE         NOT NULL,
  kind      VARCHAR(10)  NOT NULL,
  name      VARCHAR(100) NOT NULL,
  like_day  SMALLINT     NOT NULL,
  PRIMARY KEY (tenant_id, region, day)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
