-- How somebody likes to see a list: which columns, in which order, and of whom. shown: the keys of the columns, a comma between
-- them. preferred: the owner's own choice when the list is opened; at most one of each list.
CREATE TABLE IF NOT EXISTS crm_view (
  tenant_id  BIGINT        NOT NULL,
  id         BIGINT        NOT NULL,
  list       VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name       VARCHAR(60)   NOT NULL,
  owner_id   BIGINT        NOT NULL,
  shared     TINYINT       NOT NULL,
  preferred  TINYINT       NOT NULL,
  shown      VARCHAR(4000) NOT NULL,
  sort       VARCHAR(40)   NOT NULL,
  filter     MEDIUMTEXT    NOT NULL,
  version    BIGINT        NOT NULL,
  created_at DATETIME(3)   NOT NULL,
  updated_at DATETIME(3)   NOT NULL,
  PRIMARY KEY (tenant_id, id),
  KEY crm_view_owner (tenant_id, list, owner_id),
  KEY crm_view_shared (tenant_id, list, shared)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
