-- There are more fields that staff can write; up to 255 characters the table is not rebuilt.
ALTER TABLE crm_customer
  MODIFY COLUMN staff_fields VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
