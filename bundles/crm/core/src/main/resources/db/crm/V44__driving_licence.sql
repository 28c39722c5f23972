-- The number of the driving licence encrypted, and a keyed print of it by which it is found.
ALTER TABLE crm_customer
  ADD COLUMN IF NOT EXISTS driving_licence_number_encrypted VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN IF NOT EXISTS driving_licence_number_index     CHAR(22)     CHARACTER SET ascii COLLATE ascii_bin NULL;
