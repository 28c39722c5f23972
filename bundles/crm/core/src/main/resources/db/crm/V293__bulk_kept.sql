-- Of a tag that is taken away: which of those whom the customer stands for carried it, with commas between.
ALTER TABLE crm_bulk_result MODIFY COLUMN IF EXISTS kept VARCHAR(2000) CHARACTER SET ascii COLLATE ascii_bin NULL;
