-- The content of attachments in pieces, so that neither side ever holds a whole file in memory.
CREATE TABLE IF NOT EXISTS crm_attachment_piece (
  tenant_id     BIGINT     NOT NULL,
  attachment_id BIGINT     NOT NULL,
  number        INT        NOT NULL,
  content       MEDIUMBLOB NOT NULL,
  PRIMARY KEY (tenant_id, attachment_id, number),
  CONSTRAINT crm_attachment_piece_of FOREIGN KEY (tenant_id, attachment_id) REFERENCES crm_attachment (tenant_id, id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
