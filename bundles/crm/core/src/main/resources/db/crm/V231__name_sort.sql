-- Where a name stands among names, as hexadecimal digits: names in Chinese characters by pinyin. Empty until it is filled in.
ALTER TABLE crm_customer ADD COLUMN IF NOT EXISTS name_sort VARCHAR(96) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '';
