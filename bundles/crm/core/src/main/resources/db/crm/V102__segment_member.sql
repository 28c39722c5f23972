-- Who is in which segment, since when. No reference to the customer: one who is deleted leaves by the fact of it.
CREATE TABLE IF NOT EXISTS crm_segment_member (
  tenant_id   BIGINT      NOT NULL,
  segment_id  BIGINT      NOT NULL,
  customer_id BIGINT      NOT NULL,
  entered_at  DATETIME(3) NOT NULL,
  PRIMARY KEY (tenant_id, segment_id, customer_id),
  KEY crm_segment_member_customer (tenant_id, customer_id, segment_id),
  CONSTRAINT crm_segment_member_of FOREIGN KEY (tenant_id, segment_id) REFERENCES crm_segment (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
