-- Month and day of the birth, such as 1231.
ALTER TABLE crm_customer
  ADD COLUMN IF NOT EXISTS birth_day SMALLINT AS (MONTH(birth_date) * 100 + DAYOFMONTH(birth_date)) VIRTUAL;
