-- How many customers a segment had at the end of a day on the store's wall, or has so far.
CREATE TABLE IF NOT EXISTS crm_segment_size (
  tenant_id  BIGINT NOT NULL,
  segment_id BIGINT NOT NULL,
  day        DATE   NOT NULL,
  members    BIGINT NOT NULL,
  PRIMARY KEY (tenant_id, segment_id, day),
  CONSTRAINT crm_segment_size_of FOREIGN KEY (tenant_id, segment_id) REFERENCES crm_segment (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
