-- Merges, done and undone. kept: what the canonical customer had in the fields that it took, encrypted JSON, so that each can
-- be given back.
CREATE TABLE IF NOT EXISTS crm_merge (
  tenant_id    BIGINT       NOT NULL,
  id           BIGINT       NOT NULL,
  canonical_id BIGINT       NOT NULL,
  merged_id    BIGINT       NOT NULL,
  kept         TEXT         CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason       VARCHAR(500) NOT NULL,
  merged_at    DATETIME(3)  NOT NULL,
  undone_at    DATETIME(3)  NULL,
  PRIMARY KEY (tenant_id, id),
  KEY crm_merge_canonical (tenant_id, canonical_id, id),
  KEY crm_merge_merged (tenant_id, merged_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
