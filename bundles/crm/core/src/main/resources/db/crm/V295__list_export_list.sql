-- Of which list: customers, vehicles, leads or tasks. Of all but customers selection holds the filter.
ALTER TABLE crm_list_export
  ADD COLUMN IF NOT EXISTS list VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'CUSTOMERS';
