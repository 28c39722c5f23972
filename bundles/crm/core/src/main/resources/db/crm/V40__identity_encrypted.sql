-- The identity number encrypted, and a keyed print of it by which it is unique and found. What is left in identity_number
-- is from before there were keys, and is moved here.
ALTER TABLE crm_customer
  ADD COLUMN IF NOT EXISTS identity_number_encrypted VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN IF NOT EXISTS identity_number_index     CHAR(22)     CHARACTER SET ascii COLLATE ascii_bin NULL;
